import { countChanges } from '@/domain/compare/reports/findings-comparison';
import { formatNumber } from '@/domain/time/intl-formatters';
import layout from '@/ui/styles/layout.module.css';
import { PillToggles } from '@/ui/PillToggles';

interface ChangeTogglesProps<Change extends string> {
  /** All kinds of change in their order. */
  changes: readonly Change[];
  labels: Readonly<Record<Change, string>>;
  /** All that was compared. */
  rows: readonly { change: Change }[];
  /** Those that the table is narrowed to; none means all. */
  selected: readonly Change[];
  onSelect(changes: readonly Change[]): void;
}

/** How much there is of each kind of change; pressed, they filter the table. */
export function ChangeToggles<Change extends string>(props: ChangeTogglesProps<Change>) {
  const { changes, labels, rows, selected, onSelect } = props;
  const counts = countChanges(rows, changes);
  const isSelected = (change: Change) => selected.includes(change);
  const shown = changes.filter((change) => counts[change] > 0 || isSelected(change));
  return (
    <div className={layout.below}>
      <PillToggles
        label="Filter by kind of change"
        pills={shown.map((change) => ({
          value: change,
          count: formatNumber(counts[change]),
          label: labels[change],
          tip: `${isSelected(change) ? 'Do not filter by' : 'Show only'} “${labels[change]}”`,
        }))}
        selected={selected}
        onToggle={(toggled) =>
          onSelect(changes.filter((other) => (other === toggled ? !isSelected(other) : isSelected(other))))
        }
      />
    </div>
  );
}
