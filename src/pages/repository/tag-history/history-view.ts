import type { RepositorySettings, RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { HistoryChange } from '@/domain/history/tag-history';

/** What each view of the history is given. */
export interface HistoryViewProps {
  repository: RepositoryName;
  /** Undefined while the repository is being read. */
  settings: RepositorySettings | undefined;
  /** The history's rows as far as they are loaded, newest start first. */
  rows: readonly Tag[];
  /** False while older rows are missing. */
  isComplete: boolean;
  /** The changes that the rows show, newest first, future expirations included. */
  changes: readonly HistoryChange[];
}
