import type { HistoryChange } from '@/domain/history/tag-history';
import type { RepositorySettings } from '@/domain/repository/repository';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { NeedsAdmin } from './NeedsAdmin';
import type { ToldChanges } from './told-changes';

const WhoDidIt = lazyPart(async () => (await import('./who-parts')).WhoDidIt);

interface WhoLineProps {
  /** Undefined while the repository is being read. */
  settings: RepositorySettings | undefined;
  /** All changes that are known. */
  changes: readonly HistoryChange[];
  /** Those on screen; nothing is asked before there are any. */
  pageRows: readonly HistoryChange[];
  isNarrowed?: boolean;
  asksToday?: boolean;
  /** Should keep its identity between renders. */
  onTold(told: ToldChanges): void;
}

/** Finds out who made the changes on screen, for administrators; the others read why nobody is named. */
export function WhoLine({ settings, isNarrowed = false, asksToday = false, ...of }: WhoLineProps) {
  if (settings === undefined || of.pageRows.length === 0) return null;
  return seesAdministration(settings) ? <WhoDidIt {...{ settings, isNarrowed, asksToday }} {...of} /> : <NeedsAdmin />;
}
