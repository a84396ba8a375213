import type { Compared } from '@/domain/compare/comparison-kind';

/** What the table of a tab shows as a row. */
export interface SideBySideRow extends Compared<unknown> {
  /** Unique in the table. */
  id: string;
  /** What a search looks through, in lower case. */
  searched: string;
}
