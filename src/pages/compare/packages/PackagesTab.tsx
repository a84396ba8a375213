import { countOf } from '@/domain/text/count-text';
import { explainError } from '@/domain/registry/request-failure';
import type { CompareTabProps } from '../compare-tabs';

/** The packages that the scanner recognised in both sides. */
export function PackagesTab({ a, b }: CompareTabProps) {
  return [a, b].map(({ name, report }) => (
    <p key={name}>
      {name}: {report.error && explainError(report.error)}
      {report.data && countOf(report.data.packages.length, 'package')}
    </p>
  ));
}
