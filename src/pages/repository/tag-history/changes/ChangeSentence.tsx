import type { ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { changeAsTold, type ToldText } from '@/domain/history/who/who-text';
import { changeNote, changeSentence, shortSentence } from '@/domain/history/tag-history-text';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { DigestChip } from './DigestChip';

interface ChangeSentenceProps {
  repository: RepositoryName;
  change: HistoryChange;
  /** What the log says about it. */
  told?: ToldText | undefined;
  /** The tag is there now, so its page is. */
  isAlive: boolean;
  /** There is little room: what can be seen elsewhere is left out. */
  isShort?: boolean;
  /** Follows the sentence. */
  children?: ReactNode;
}

/** "TAG was moved to NEW from OLD": the tag leads to its page, digests can be copied. */
export function ChangeSentence({ repository, told, isAlive, isShort = false, children, ...of }: ChangeSentenceProps) {
  const change = changeAsTold(of.change, told);
  const note = told === undefined ? changeNote(change) : told.note;
  const parts = isShort ? shortSentence(change) : changeSentence(change);
  return (
    <div className={isShort ? typography.breakable : layout.line}>
      <span className={typography.breakable} data-testid="change-sentence">
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
        {told?.by}
      </span>
      {children}
      {note !== null && <small className={typography.subtle}> {note}</small>}
    </div>
  );
}
