import type { ReactNode } from 'react';
import styles from './pill-toggles.module.css';
import { classNames } from './styles/class-names';
import layout from './styles/layout.module.css';

export interface Pill<Value extends string> {
  value: Value;
  /** How many rows have it, as people write it: "1,200". */
  count: string;
  /** Before the number: an icon. */
  sign?: ReactNode;
  label: string;
  /** What pressing it does. */
  tip: string;
}

interface PillTogglesProps<Value extends string> {
  /** Name of the group. */
  label: string;
  pills: readonly Pill<Value>[];
  /** Those that the table is narrowed to; none means all. */
  selected: readonly Value[];
  onToggle(value: Value): void;
}

/** What occurs in a table with its number, which filters the table when it is pressed. */
export function PillToggles<Value extends string>({ label, pills, selected, onToggle }: PillTogglesProps<Value>) {
  return (
    <ul role="list" className={classNames(layout.row, styles.toggles)} aria-label={label}>
      {pills.map(({ value, count, sign, label: text, tip }) => (
        <li key={value}>
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={selected.includes(value)}
            data-tip={tip}
            onClick={() => onToggle(value)}
          >
            {sign} <strong>{count}</strong> {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
