import { formatNumber } from '@/domain/time/intl-formatters';
import type { FindingRisk } from './finding-risk';

/** How many findings are settled, and by what: "12 of 40 are settled: 8 not affected, 4 accepted"; '' if none is. */
export function settledText(risks: readonly FindingRisk[]): string {
  const settled = risks.filter(({ isSettled }) => isSettled);
  if (settled.length === 0) return '';
  const by = (status: string) => settled.filter(({ vex }) => vex?.status === status).length;
  const [unaffected, fixed] = [by('not_affected'), by('fixed')];
  const parts: [number, string][] = [
    [unaffected, 'not affected'],
    [fixed, 'fixed'],
    // What VEX settles counts there.
    [settled.length - unaffected - fixed, 'accepted'],
  ];
  const told = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${formatNumber(count)} ${word}`]));
  return `${formatNumber(settled.length)} of ${formatNumber(risks.length)} ${settled.length === 1 ? 'is' : 'are'} settled: ${told.join(', ')}`;
}
