import { arc, pie } from 'd3-shape';
import { formatNumber } from '@/domain/time/intl-formatters';
import { useIsPhone } from '@/ui/viewport';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';

/** A part of the whole. */
export interface DonutSlice {
  key: string;
  /** "Critical". */
  label: string;
  count: number;
  /** Gives the slice its color; undefined for what is fine. */
  className: string | undefined;
}

interface SeverityDonutProps {
  /** What is counted, for example "Vulnerabilities by severity"; the numbers are added to it. */
  label: string;
  /** In the order around the ring, starting at the top; those without a count are left out. */
  slices: readonly DonutSlice[];
  /** The number in the middle. */
  total: number;
  testId?: string;
}

/** No higher than the two lines beside it. */
const size = 54;
const outerRadius = size / 2;

const ring = arc<{ startAngle: number; endAngle: number }>()
  .innerRadius(outerRadius - 7)
  .outerRadius(outerRadius)
  .padRadius(outerRadius);

// A count that is tiny beside the others still gets a slice that can be seen and pointed at.
const smallestShare = 0.02;
const gap = 0.03;

const plainColor = 'var(--pf-t--global--border--color--default)';

/** A small ring of counts. It repeats numbers that stand beside it as text, which are its legend, so that a phone does without it. */
export function SeverityDonut({ label, slices, total, testId }: SeverityDonutProps) {
  const isPhone = useIsPhone();
  if (isPhone) return null;
  const shown = slices.filter(({ count }) => count > 0);
  const sum = shown.reduce((before, { count }) => before + count, 0);
  const parts = pie<DonutSlice>()
    .sortValues(null)
    .padAngle(shown.length > 1 ? gap : 0)
    .value(({ count }) => Math.max(count, sum * smallestShare))([...shown]);
  const words = shown.map(({ count, label: name }) => `${formatNumber(count)} ${name}`);
  return (
    <svg
      fill={plainColor}
      role="img"
      aria-label={`${label}: ${words.length === 0 ? 'none' : words.join(', ')}`}
      viewBox={`${-outerRadius} ${-outerRadius} ${size} ${size}`}
      width={size}
      height={size}
      data-testid={testId}
    >
      <title>{label}</title>
      {parts.length === 0 && <path d={ring({ startAngle: 0, endAngle: 2 * Math.PI }) ?? ''} />}
      {parts.map((part) => (
        <path
          key={part.data.key}
          className={part.data.className}
          fill={part.data.className === undefined ? undefined : 'currentColor'}
          d={ring(part) ?? ''}
        >
          <title>{`${formatNumber(part.data.count)} ${part.data.label}`}</title>
        </path>
      ))}
      <text className={classNames(typography.small, typography.bold)} fill="currentColor" textAnchor="middle" y="4">
        {formatNumber(total)}
      </text>
    </svg>
  );
}
