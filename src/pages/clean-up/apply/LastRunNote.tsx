import type { LastRun, RunDifferences } from '@/domain/clean-up/last-run';
import { countOf } from '@/domain/text/count-text';
import { listNames } from '@/domain/text/name-list';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface LastRunNoteProps {
  last: LastRun;
  /** Null if the run was too large to be remembered whole. */
  differences: RunDifferences | null;
}

/** What the same rules did last time, and what differs now. */
export function LastRunNote({ last, differences }: LastRunNoteProps) {
  return (
    <p className={classNames(typography.breakable, layout.below)}>
      {`In this browser these rules were last applied to ${countOf(last.count, 'tag')}, `}
      <Timestamp at={last.at} />
      {differences !== null && `. ${runDifferenceText(differences)}`}
    </p>
  );
}

function runDifferenceText({ added, stays }: RunDifferences): string {
  const more = added.size === 0 ? 'No other tag goes now.' : `${countOf(added.size, 'tag')} did not go then.`;
  if (stays.length === 0) return more;
  return `${more} Of those that went then, ${stays.length === 1 ? 'this one stays' : 'these stay'}: ${listNames(
    stays.map(({ name }) => name),
    5,
  )}.`;
}
