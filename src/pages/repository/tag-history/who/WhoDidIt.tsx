import { Button } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { logDay } from '@/domain/history/who/log-entries';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { daysToAsk } from '@/domain/history/who/who-did-it';
import { countOf } from '@/domain/text/count-text';
import { timeMachineMs } from '@/domain/repository/repository-rules';
import { useLog } from '@/queries/history/use-log';
import { logPagesPerDay, mostLogDays } from '@/queries/reading-policy';
import { InlineError } from '@/features/failure/InlineError';
import { useTell } from '@/ui/effects/use-tell';
import { useNow } from '@/ui/use-now';
import typography from '@/ui/styles/typography.module.css';
import { NeedsAdmin } from './NeedsAdmin';
import { entriesAbout, tellChanges, type ToldChanges } from './told-changes';

interface WhoDidItProps {
  /** Of a repository that the person administers. */
  settings: RepositorySettings;
  /** All that are known. */
  changes: readonly HistoryChange[];
  /** Those on screen. */
  pageRows: readonly HistoryChange[];
  /** A search, a filter or the choice of one tag leaves changes out. */
  isNarrowed: boolean;
  /** What was done today without a change of a tag belongs to what is on screen. */
  asksToday: boolean;
  /** Called when all days on screen have been read, as far as they could be. */
  onTold(told: ToldChanges): void;
}

/** Asks the log who made the changes on screen, and says in a line what keeps it from telling. */
export function WhoDidIt({ settings, changes, pageRows, isNarrowed, asksToday, onTold }: WhoDidItProps) {
  const [pages, setPages] = useState(logPagesPerDay);
  const windowMs = timeMachineMs(settings);
  const today = logDay(useNow());
  const wanted = useMemo(() => {
    const days = daysToAsk(pageRows, windowMs);
    return asksToday && !days.includes(today) ? [today, ...days] : days;
  }, [pageRows, windowMs, asksToday, today]);
  const asked = wanted.slice(0, mostLogDays);
  const log = useLog(settings, { days: asked, pages });
  const { days, isPending, error } = log;
  const all = useMemo(() => tellChanges(changes, { days, windowMs }), [changes, days, windowMs]);
  const told = useMemo(
    () => (isNarrowed ? { ...all, others: entriesAbout(pageRows, all.others) } : all),
    [all, isNarrowed, pageRows],
  );
  // The table takes what is found, once it is all there: a row should not change again and again.
  useTell(isPending ? null : told, onTold);

  if (log.isForbidden) return <NeedsAdmin />;
  if (error !== null) {
    return <InlineError title="Unable to get who made the changes." error={error} onRetry={log.retry} />;
  }
  if (isPending) return null;
  const unreadDays = wanted.length - asked.length + days.filter(({ isWhole }) => !isWhole).length;
  const unreadEntries = days.reduce((sum, { malformed }) => sum + malformed.length, 0);
  return (
    <>
      {unreadDays > 0 && (
        <p className={typography.subtle}>
          The log of {countOf(unreadDays, 'day')} was not read to its end, so names may be missing.{' '}
          {wanted.length === asked.length && (
            <Button variant="link" isInline onClick={() => setPages(pages * 5)}>
              Read more of the log
            </Button>
          )}
        </p>
      )}
      {unreadEntries > 0 && (
        <p className={typography.subtle}>
          {countOf(unreadEntries, 'entry', 'entries')} of the log could not be read, so names may be missing.
        </p>
      )}
    </>
  );
}
