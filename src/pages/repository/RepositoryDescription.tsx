import { Content, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { classNames } from '@/ui/styles/class-names';
import { lazyPart } from '@/ui/lazy/lazy-part';
import styles from './repository-description.module.css';

const Markdown = lazyPart(async () => (await import('@/ui/Markdown')).Markdown);

/** What the repository's owners say about it, folded away: people come for the tags. */
export function RepositoryDescription({ text }: { text: string }) {
  const [isOpen, setIsOpen] = useState(false);
  if (text.trim() === '') return null;
  return (
    <ExpandableSection
      toggleText="Description"
      isExpanded={isOpen}
      onToggle={(_event, next) => setIsOpen(next)}
      className={classNames(styles.description, isOpen && styles.isOpen)}
    >
      {isOpen && (
        <Content>
          <Markdown text={text} onMissing={() => setIsOpen(false)} />
        </Content>
      )}
    </ExpandableSection>
  );
}
