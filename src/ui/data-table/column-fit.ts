import { phoneBelow } from '../viewport';
import type { Column } from './columns';

type Shape = Pick<Column<never>, 'claims' | 'dropBelow' | 'narrow' | 'phone'>;

export type FitMode = 'dropped' | 'narrow' | 'whole';

/** How each column is drawn in a window of a width (rem). Optional columns claim their room from the others. */
export function fitModes(columns: readonly Shape[], windowWidth: number): FitMode[] {
  if (windowWidth < phoneBelow) return columns.map(({ phone }) => (phone === undefined ? 'dropped' : 'whole'));
  const wanted = claimsOf(columns);
  // An optional column that finds no room itself takes none from the others.
  const kept = columns.filter(
    ({ claims = 0, dropBelow = 0 }) => claims > 0 && windowWidth - (wanted - claims) >= dropBelow,
  );
  const claimed = claimsOf(kept);
  return columns.map((column) => {
    const { claims = 0, dropBelow = 0, narrow } = column;
    if (claims > 0) return kept.includes(column) ? 'whole' : 'dropped';
    const room = windowWidth - claimed;
    if (room < dropBelow) return 'dropped';
    return narrow !== undefined && room < narrow.below ? 'narrow' : 'whole';
  });
}

function claimsOf(columns: readonly Shape[]): number {
  return columns.reduce((sum, { claims = 0 }) => sum + claims, 0);
}
