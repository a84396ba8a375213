import { Label } from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { changeNote, changeSentence } from '@/domain/history/tag-history-text';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { DigestChip } from './DigestChip';

interface ChangeSentenceProps {
  repository: RepositoryName;
  change: HistoryChange;
  /** The tag is there now, so its page is. */
  isAlive: boolean;
}

/** "TAG was moved to NEW from OLD": the tag leads to its page, digests can be copied. */
export function ChangeSentence({ repository, change, isAlive }: ChangeSentenceProps) {
  const note = changeNote(change);
  return (
    <div className="app-change">
      <span className="app-change-sentence">
        {changeSentence(change).map((part, position) => {
          if ('text' in part) return part.text;
          if ('digest' in part) return <DigestChip key={position} digest={part.digest} />;
          return isAlive ? (
            <AppLink key={position} to={paths.tag(repository, part.tagName)} className="app-tag-chip">
              {part.tagName}
            </AppLink>
          ) : (
            <Label
              key={position}
              isCompact
              variant="outline"
              textMaxWidth="20rem"
              data-tip="This tag is not there any more"
            >
              {part.tagName}
            </Label>
          );
        })}
      </span>
      {note !== null && <small className="app-change-note">{note}</small>}
    </div>
  );
}
