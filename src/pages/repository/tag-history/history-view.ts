import type { HistoryChange } from '@/domain/history/tag-history';
import type { RepositorySettings, RepositoryName } from '@/domain/repository/repository';
import type { ChangeViewState } from '@/routing/view-state';
import type { HistoryViewState } from './history-view-state';
import type { LoadedHistory } from './use-history';

/** Whether parts of the history stand beside each other in a window that is so wide (rem). */
export const hasRoomForParts = (width: number) => width >= 90;

export interface HistoryViewProps {
  repository: RepositoryName;
  /** Undefined while the repository is being read. */
  settings: RepositorySettings | undefined;
  loaded: LoadedHistory;
  /** The changes that the rows show, newest first, future expirations included. */
  changes: readonly HistoryChange[];
  view: HistoryViewState;
  changeView: ChangeViewState<HistoryViewState>;
  /** The moment that is looked at, in milliseconds since 1970; null for the present. */
  at: number | null;
}
