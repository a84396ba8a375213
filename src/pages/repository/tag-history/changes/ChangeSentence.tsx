import type { ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { changeAsTold, type ToldText } from '@/domain/history/who/who-text';
import { changeNote, changeSentence, shortSentence } from '@/domain/history/tag-history-text';
import { classNames } from '@/ui/styles/class-names';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useViewport } from '@/ui/viewport';
import { DigestChip } from './DigestChip';
import styles from '../tag-history.module.css';

const isTooNarrowForNames = (width: number) => width < 80;

interface ChangeSentenceProps {
  repository: RepositoryName;
  change: HistoryChange;
  /** What the log says about it. */
  told?: ToldText | undefined;
  /** The tag is there now, so its page is. */
  isAlive: boolean;
  /** There is little room: what can be seen elsewhere is left out. */
  isShort?: boolean;
  /** The log may say more of it: that has a line of its own from the start where it would break the sentence's line later. */
  hasLogLine?: boolean;
  /** Follows the sentence. */
  children?: ReactNode;
}

/** "TAG was moved to NEW from OLD": the tag leads to its page, digests can be copied. */
export function ChangeSentence(props: ChangeSentenceProps) {
  const { repository, told, isAlive, isShort = false, hasLogLine = false, children, ...of } = props;
  const isApart = useViewport(isTooNarrowForNames) && hasLogLine;
  const change = changeAsTold(of.change, told);
  const note = told === undefined ? changeNote(change) : told.note;
  const logLine = `${told?.by ?? ''} ${note ?? ''}`.trim();
  const parts = isShort ? shortSentence(change) : changeSentence(change);
  return (
    <div className={isShort ? typography.breakable : layout.line}>
      <span className={classNames(typography.breakable, isApart && styles.told)} data-testid="change-sentence">
        {parts.map((part, position) => {
          if ('text' in part) return part.text;
          if ('digest' in part) return <DigestChip key={position} digest={part.digest} isShort={isShort} />;
          return isAlive ? (
            <AppLink key={position} to={paths.tag(repository, part.tagName)} className={typography.bold}>
              {part.tagName}
            </AppLink>
          ) : (
            <strong key={position} data-tip="This tag is not there any more">
              {part.tagName}
            </strong>
          );
        })}
        {isApart ? (
          <small className={classNames(typography.cut, layout.oneLine)} data-tip={logLine || undefined}>
            {` ${logLine}`}
          </small>
        ) : (
          told?.by
        )}
      </span>
      {children}
      {!isApart && note !== null && <small className={typography.subtle}> {note}</small>}
    </div>
  );
}
