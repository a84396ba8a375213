import { useId } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useViewport } from '@/ui/viewport';
import { ChangeSentence } from '../changes/ChangeSentence';
import { hasRoomForParts } from '../history-view';
import styles from '../tag-history.module.css';

interface ChangesAtProps {
  repository: RepositoryName;
  /** What happened in that very moment. */
  changes: readonly HistoryChange[];
  /** Names of the tags that are there now. */
  alive: ReadonlySet<string>;
}

/** The most changes of one moment that are shown one by one. */
const most = 3;

/** What happened at the moment that is looked at, on one line where there is room beside it. Its room stays if nothing did, so that stepping moves nothing. */
export function ChangesAt({ repository, changes, alive }: ChangesAtProps) {
  const id = useId();
  const isRoomy = useViewport(hasRoomForParts);
  const told = isRoomy ? 1 : most;
  const more = changes.length - told;
  return (
    <div className={classNames(layout.target, styles.changesAt)}>
      {changes.length === 0 ? (
        <span className={typography.subtle}>Nothing changed at this very moment.</span>
      ) : (
        <>
          <span id={id} className="pf-v6-screen-reader">
            What changed at this moment
          </span>
          <ul aria-labelledby={id} className={isRoomy ? layout.dropping : undefined}>
            {changes.slice(0, told).map((change) => (
              <li key={change.key}>
                <ChangeSentence repository={repository} change={change} isAlive={alive.has(change.tagName)} />
              </li>
            ))}
            {more > 0 && <li className={typography.subtle}>{`and ${more} more`}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
