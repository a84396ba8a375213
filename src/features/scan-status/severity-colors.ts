import type { Severity } from '@/domain/scan/scan';

/** The color (CSS) of a severity's sign, or of its part in a chart. */
export const severityColors: Record<Severity, string> = {
  Critical: 'var(--pf-t--global--icon--color--severity--critical--default)',
  High: 'var(--pf-t--global--icon--color--severity--important--default)',
  Medium: 'var(--pf-t--global--icon--color--severity--moderate--default)',
  Low: 'var(--pf-t--global--icon--color--severity--minor--default)',
  Negligible: 'var(--pf-t--global--icon--color--severity--none--default)',
  Unknown: 'var(--pf-t--global--icon--color--severity--undefined--default)',
};
