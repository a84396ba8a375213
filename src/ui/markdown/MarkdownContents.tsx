import { Button } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { useId, useState } from 'react';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import type { MarkdownHeading } from './markdown-places';
import styles from './contents.module.css';

/** Deeper headings would make a list that is as long as the text. */
const deepestLevel = 3;

/** The headings of a text as links to them. If there is no room beside the text, the list is folded away above it. */
export function MarkdownContents({ headings }: { headings: readonly MarkdownHeading[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const shown = headings.filter(({ level, text }) => level <= deepestLevel && text !== '');
  if (shown.length < 2) return null;
  const top = Math.min(...shown.map(({ level }) => level));
  return (
    <nav aria-label="Contents" className={styles.contents}>
      <Button
        variant="link"
        isInline
        icon={isOpen ? <AngleDownIcon /> : <AngleRightIcon />}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
        className={styles.toggle}
      >
        Contents
      </Button>
      <div className={classNames(typography.bold, styles.title)} aria-hidden="true">
        Contents
      </div>
      <ul role="list" id={listId} className={classNames(typography.breakable, styles.list)}>
        {shown.map(({ id, text, level }) => (
          <li key={id} style={{ '--depth': level - top }}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
