import { RowCheckbox } from '@/ui/RowCheckbox';
import type { TagColumn } from './tag-column';

export const selectTagColumn: TagColumn = {
  key: 'select',
  header: 'Select',
  isHeaderHidden: true,
  width: '2rem',
  phone: { line: 1, at: 'mark' },
  cell: ({ tag, isSelected, actions }) => (
    <RowCheckbox
      name={tag.name}
      isSelected={isSelected}
      onToggle={(isRange) => actions.toggleSelected(tag.name, isRange)}
    />
  ),
};
