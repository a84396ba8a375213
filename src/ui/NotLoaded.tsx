import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import SyncAltIcon from '@patternfly/react-icons/dist/esm/icons/sync-alt-icon';
import { IconButton } from './IconButton';
import layout from './styles/layout.module.css';

interface NotLoadedProps {
  /** What the cell would show, and of what: "security details of latest". */
  what: string;
  /** Why, as a sentence. */
  reason: string;
  /** There is room for signs only. */
  isShort?: boolean;
  onRetry(): void;
}

/** In place of a table cell's content that could not be read: short enough for every width, with a way to try again. */
export function NotLoaded({ what, reason, isShort = false, onRetry }: NotLoadedProps) {
  return (
    <span className={layout.inline} data-tip={reason}>
      <ExclamationTriangleIcon aria-hidden />{' '}
      <span className={isShort ? 'pf-v6-screen-reader' : undefined}>Not loaded</span>
      {/* A sign instead of the word: cells are narrow. */}
      <IconButton icon={SyncAltIcon} aria-label={`Retry ${what}`} data-tip={`Retry. ${reason}`} onClick={onRetry} />
    </span>
  );
}
