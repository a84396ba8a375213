import type { FindingRow } from '@/domain/findings/finding-rows';
import { settledText } from '@/domain/risk/settled-text';
import typography from '@/ui/styles/typography.module.css';

interface RiskSettledProps {
  rows: readonly FindingRow[];
  hasSources: boolean;
}

/** How many findings are settled, and that they are counted nevertheless; or why a filter of the address does nothing. */
export function RiskSettled({ rows, hasSources }: RiskSettledProps) {
  if (!hasSources) {
    return <p>This view asks for risk data, of which this browser has none: the filter is not applied.</p>;
  }
  const settled = settledText(rows.flatMap(({ risk }) => risk ?? []));
  return settled !== '' && <p className={typography.small}>{`${settled} (counted, listed dimmed)`}</p>;
}
