import type { Severity } from '@/domain/scan/scan';
import styles from './severity-colors.module.css';

/** The class that gives a sign, or a slice of a chart, the color of its severity. */
export const severityColors: Record<Severity, string | undefined> = {
  Critical: styles.critical,
  High: styles.high,
  Medium: styles.medium,
  Low: styles.low,
  Negligible: styles.negligible,
  Unknown: styles.unknown,
};
