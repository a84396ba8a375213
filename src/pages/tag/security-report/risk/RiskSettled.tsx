import type { FindingRow } from '@/domain/findings/finding-rows';
import { isStale, type RiskSource } from '@/domain/risk/risk-source';
import { settledText } from '@/domain/risk/settled-text';
import { staleText } from '@/features/risk/source-text';
import { Chip } from '@/ui/Chip';
import typography from '@/ui/styles/typography.module.css';
import { useNow } from '@/ui/use-now';

interface RiskSettledProps {
  rows: readonly FindingRow[];
  sources: readonly RiskSource[];
}

/** How many findings are settled, and that they are counted nevertheless; that a file is old; or why a filter of the address does nothing. */
export function RiskSettled({ rows, sources }: RiskSettledProps) {
  const now = useNow();
  if (sources.length === 0) {
    return <p>This view asks for risk data, of which this browser has none: the filter is not applied.</p>;
  }
  const settled = settledText(rows.flatMap(({ risk }) => risk ?? []));
  const isOld = sources.some((source) => isStale(source, now));
  return (
    <>
      {settled !== '' && <p className={typography.small}>{`${settled} (counted, listed dimmed)`}</p>}
      {isOld && <Chip color="orange">{staleText}</Chip>}
    </>
  );
}
