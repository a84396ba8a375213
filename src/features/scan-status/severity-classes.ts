import type { Severity } from '@/domain/scan/scan';
import styles from './severity.module.css';

/** The class that gives a severity's sign, or its part in a chart, its color (`currentColor`). */
export const severityClasses: Record<Severity, string | undefined> = {
  Critical: styles.critical,
  High: styles.high,
  Medium: styles.medium,
  Low: styles.low,
  Negligible: styles.negligible,
  Unknown: styles.unknown,
};
