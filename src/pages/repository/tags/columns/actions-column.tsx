import EllipsisVIcon from '@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon';
import { IconButton } from '@/ui/IconButton';
import type { TagColumn } from './tag-column';

export const actionsColumn: TagColumn = {
  key: 'actions',
  header: 'Actions',
  isHeaderHidden: true,
  width: '2rem',
  phone: { line: 1, at: 'end' },
  cell: ({ tag, actions }) => (
    <IconButton
      icon={EllipsisVIcon}
      aria-label={`Actions for tag ${tag.name}`}
      aria-haspopup="menu"
      onClick={(event) => actions.openMenu(event.currentTarget, tag)}
      onPointerEnter={() => actions.preloadMenu()}
      onFocus={() => actions.preloadMenu()}
    />
  ),
};
