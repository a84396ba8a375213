import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import MinusIcon from '@patternfly/react-icons/dist/esm/icons/minus-icon';
import type { CvssLevel } from '@/domain/scan/cvss-metrics';
import type { CvssMetric, CvssVector } from '@/domain/scan/cvss-vector';
import { CopyButton } from '@/ui/copy/CopyButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { severityClasses } from './severity-classes';
import styles from './findings.module.css';

interface CvssMetricsProps {
  /** As the report has it. */
  vector: string;
  parsed: CvssVector;
}

const levelWords: Record<CvssLevel, string> = {
  high: 'raises the danger much',
  medium: 'raises the danger somewhat',
  low: 'raises the danger little',
};

const levelClasses: Record<CvssLevel, string | undefined> = {
  high: severityClasses.Critical,
  medium: severityClasses.Medium,
  low: typography.success,
};

/** A CVSS vector explained: every metric by its name, with its value and how much that adds to the danger. */
export function CvssMetrics({ vector, parsed: { version, metrics } }: CvssMetricsProps) {
  return (
    <>
      <dl className={classNames(layout.stack, styles.metrics)}>
        {metrics.map((metric, position) => (
          <div key={position}>
            <dt className={classNames(typography.small, typography.subtle)}>{metric.name}</dt>
            <dd>
              <Level level={metric.level} /> {valueText(metric)}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classNames(layout.row, layout.below, typography.small, typography.subtle)}>
        {version !== null && <span>CVSS {version}</span>}
        <code>{vector}</code>
        <CopyButton text={vector} label="Copy CVSS vector" />
      </p>
    </>
  );
}

function valueText({ value }: CvssMetric): string {
  return value === '' ? '(no value)' : value;
}

function Level({ level }: { level: CvssLevel | null }) {
  if (level === null) return null;
  const Icon = level === 'low' ? MinusIcon : ExclamationTriangleIcon;
  return (
    <>
      <Icon className={levelClasses[level]} aria-hidden data-tip={levelWords[level]} />
      <span className="pf-v6-screen-reader">{levelWords[level]}:</span>
    </>
  );
}
