import type { Annotations } from '@/domain/referrers/artifact';
import { formatNumber } from '@/domain/time/intl-formatters';
import { LabelChip } from '@/features/labels/LabelChip';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface AnnotationListProps {
  annotations: Annotations;
  /** So many are shown. */
  most: number;
}

/** Annotations of an artifact, as labels are shown. */
export function AnnotationList({ annotations, most }: AnnotationListProps) {
  const entries = Object.entries(annotations);
  if (entries.length === 0) return <span className={typography.subtle}>No annotations</span>;
  return (
    <span className={layout.row}>
      {entries.slice(0, most).map(([key, value]) => (
        <LabelChip key={key} label={{ id: key, key, value, source: 'manifest', mediaType: 'text/plain' }} />
      ))}
      {entries.length > most && (
        <span className={typography.subtle}>{`and ${formatNumber(entries.length - most)} more`}</span>
      )}
    </span>
  );
}
