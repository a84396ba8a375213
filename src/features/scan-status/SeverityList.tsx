import { formatNumber } from '@/domain/time/intl-formatters';
import { severities, type SeverityCounts } from '@/domain/scan/scan';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import layout from '@/ui/styles/layout.module.css';

interface SeverityListProps {
  counts: SeverityCounts;
  /** It is read as a part of a sentence, not as a list. */
  isInSentence?: boolean;
}

/** Every severity that occurs with its number, worst first. */
export function SeverityList({ counts, isInSentence = false }: SeverityListProps) {
  const [List, Item] = isInSentence ? (['span', 'span'] as const) : (['ul', 'li'] as const);
  return (
    <List role={isInSentence ? undefined : 'list'} className={layout.line}>
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <Item key={severity}>
            <SeverityIcon severity={severity} /> <strong>{formatNumber(counts[severity])}</strong> {severity}
          </Item>
        ))}
    </List>
  );
}
