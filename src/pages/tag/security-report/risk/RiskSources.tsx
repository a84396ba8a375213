import type { FindingRow } from '@/domain/findings/finding-rows';
import type { RiskSource } from '@/domain/risk/risk-source';
import { formatNumber } from '@/domain/time/intl-formatters';
import { ageText, inListOrder, kindText, staleText } from '@/features/risk/source-text';
import { Chip } from '@/ui/Chip';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useNow } from '@/ui/use-now';

interface RiskSourcesProps {
  rows: readonly FindingRow[];
  sources: readonly RiskSource[];
}

/** The newest source of each kind, and the others of that kind. */
function byKind(sources: readonly RiskSource[]): { newest: RiskSource; others: RiskSource[] }[] {
  const sorted = sources.toSorted((a, b) => (b.asOf ?? 0) - (a.asOf ?? 0));
  const kinds = new Set(inListOrder(sources).map(({ content }) => content.kind));
  return [...kinds].flatMap((kind) => {
    const [newest, ...others] = sorted.filter(({ content }) => content.kind === kind);
    return newest === undefined ? [] : { newest, others };
  });
}

/** From which files priorities are known, how old these are, and of what they cannot tell: below the rows. */
export function RiskSources({ rows, sources }: RiskSourcesProps) {
  const now = useNow();
  const nameless = rows.filter(({ risk }) => risk?.cves.length === 0).length;
  return (
    <p className={classNames(typography.small, typography.subtle, layout.line)}>
      {byKind(sources).map(({ newest, others }) => {
        const age = ageText(newest, now);
        return (
          <span key={newest.id} data-tip={[newest, ...others].map(({ name }) => name).join(', ')}>
            {kindText(newest.content.kind)} {age.text}
            {others.length > 0 && ` and ${formatNumber(others.length)} more`}{' '}
            {age.isOld && <Chip color="orange">{staleText}</Chip>}
          </span>
        );
      })}
      {nameless > 0 && (
        <span>{`EPSS and KEV cannot tell of ${formatNumber(nameless)} whose advisory names no CVE`}</span>
      )}
    </p>
  );
}
