import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { IconButton } from '@/ui/IconButton';
import type { TagColumn } from './tag-column';

export const pullColumn: TagColumn = {
  key: 'pull',
  header: 'Pull',
  width: '2.75rem',
  isShownAtFirst: true,
  phone: { line: 2, at: 'mark' },
  cell: ({ tag, actions }) => (
    <IconButton
      icon={DownloadIcon}
      aria-label={`Fetch Tag ${tag.name}`}
      aria-haspopup="dialog"
      data-tip="Fetch Tag"
      onClick={(event) => actions.fetchTag(event.currentTarget, tag)}
      onPointerEnter={() => actions.preloadFetchTag()}
      onFocus={() => actions.preloadFetchTag()}
    />
  ),
};
