import { errors } from '../http/error-bodies';
import { isLockedRow } from '../images/manifest-store';
import { Refusal } from '../messages';
import type { MockRepository, MockTagRow } from '../state';
import { findActiveRow } from '../tag-store';

/** The living tag of that name; 404 without one. */
export function requireActiveRow(repository: MockRepository, name: string, now: number): MockTagRow {
  const row = findActiveRow(repository, name, now);
  if (!row) throw new Refusal(errors.notFound());
  return row;
}

/** 409 for a tag that can be neither moved nor removed. */
export function refuseImmutable(row: MockTagRow | undefined, verb: 'overwrite' | 'delete'): void {
  if (row && isLockedRow(row)) {
    throw new Refusal(errors.immutableTag(`Cannot ${verb} immutable tag '${row.name}'`));
  }
}
