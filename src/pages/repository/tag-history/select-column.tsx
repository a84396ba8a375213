import type { Column } from '@/ui/data-table/columns';
import { RowCheckbox } from '@/ui/RowCheckbox';

interface SelectableLine {
  isSelected: boolean;
  onToggle(key: string, isRange: boolean): void;
}

/**
 * The boxes that select rows of a list.
 * @param rowOf the key that is toggled, and what the box is called if that is something else
 */
export function selectLineColumn<Line extends SelectableLine, Item = never>(
  rowOf: (line: Line) => { key: string; name?: string },
): Column<Line, Item> {
  return {
    key: 'select',
    header: 'Select',
    isHeaderHidden: true,
    width: '2.5rem',
    phone: { line: 1, at: 'lead' },
    cell: (line) => {
      const { key, name = key } = rowOf(line);
      return (
        <RowCheckbox name={name} isSelected={line.isSelected} onToggle={(isRange) => line.onToggle(key, isRange)} />
      );
    },
  };
}
