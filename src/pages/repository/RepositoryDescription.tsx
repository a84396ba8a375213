import { Content, ExpandableSection } from '@patternfly/react-core';
import { lazy, useState } from 'react';
import { LazyPart } from '@/ui/LazyPart';
import { classNames } from '@/ui/styles/class-names';
import styles from './repository-description.module.css';

const Markdown = lazy(async () => ({ default: (await import('@/ui/Markdown')).Markdown }));

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
        <LazyPart onMissing={() => setIsOpen(false)}>
          <Content>
            <Markdown text={text} />
          </Content>
        </LazyPart>
      )}
    </ExpandableSection>
  );
}
