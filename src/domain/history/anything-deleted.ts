import type { RepositorySettings } from '@/domain/repository/repository';
import { isLiving, type Tag } from '@/domain/tags/tag';
import { recentlyDeleted } from './recently-deleted';

/** Whether a repository has deleted tags that can be restored; `unknown` if only its whole history could show it. */
export type AnythingDeleted = 'yes' | 'no' | 'unknown';

interface AnythingDeletedInput {
  /** All tags that are alive, as they are now. */
  active: readonly Tag[];
  /** Rows of the history as they were read, maybe before `active`; any part of it. */
  history: readonly Tag[];
  /** False if all further rows of the history are of `active`. */
  mayHaveOthers: boolean;
  /** Entries that this browser tab ended, with their end. */
  removedHere: readonly Tag[];
  settings: RepositorySettings;
  /** Milliseconds since 1970. */
  now: number;
}

/** Looks for deleted tags in a part of the history, in step with what became of the tags since that was read. */
export function anythingDeleted(input: AnythingDeletedInput): AnythingDeleted {
  const { active, history, mayHaveOthers, removedHere, settings, now } = input;
  // Only the list of active tags says what lives: an entry that lived when the history was read may have ended since.
  const rows = [...active, ...history.filter((row) => !isLiving(row, now)), ...removedHere];
  if (recentlyDeleted({ rows, settings, now }).length > 0) return 'yes';
  if (mayHaveOthers) return 'unknown';
  const living = new Set(active.map(({ name }) => name));
  // Removed meanwhile by another person, and maybe for good.
  return history.some((row) => isLiving(row, now) && !living.has(row.name)) ? 'unknown' : 'no';
}
