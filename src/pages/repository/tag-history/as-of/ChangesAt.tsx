import { useId } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import typography from '@/ui/styles/typography.module.css';
import { ChangeSentence } from '../changes/ChangeSentence';
import styles from './as-of.module.css';

interface ChangesAtProps {
  repository: RepositoryName;
  /** What happened in that very moment. */
  changes: readonly HistoryChange[];
  /** Names of the tags that are there now. */
  alive: ReadonlySet<string>;
}

/** The most changes of one moment that are shown one by one. */
const told = 3;

/** What happened at the moment that is looked at. Its room stays if nothing did, so that stepping moves nothing. */
export function ChangesAt({ repository, changes, alive }: ChangesAtProps) {
  const id = useId();
  const more = changes.length - told;
  return (
    <div className={styles.changes}>
      {changes.length === 0 ? (
        <span className={typography.subtle}>Nothing changed at this very moment.</span>
      ) : (
        <>
          <span id={id} className="pf-v6-screen-reader">
            What changed at this moment
          </span>
          <ul aria-labelledby={id}>
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
