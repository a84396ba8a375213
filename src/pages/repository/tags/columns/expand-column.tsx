import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { IconButton } from '@/ui/IconButton';
import type { TagColumn } from './tag-column';

/** Opens the platforms of a multi-arch tag. */
export const expandColumn: TagColumn = {
  key: 'expand',
  header: 'Platforms',
  isHeaderHidden: true,
  width: '2rem',
  phone: { line: 1, at: 'lead' },
  cell: ({ tag, isOpen, actions }) =>
    tag.isIndex && (
      <IconButton
        icon={isOpen ? AngleDownIcon : AngleRightIcon}
        aria-expanded={isOpen}
        aria-label={`Platforms of ${tag.name}`}
        onClick={() => actions.toggleOpen(tag.name)}
      />
    ),
};
