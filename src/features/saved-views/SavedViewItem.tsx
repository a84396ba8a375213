import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleUpIcon from '@patternfly/react-icons/dist/esm/icons/angle-up-icon';
import PencilIcon from '@patternfly/react-icons/dist/esm/icons/pencil-alt-icon';
import TrashIcon from '@patternfly/react-icons/dist/esm/icons/trash-alt-icon';
import type { SavedView } from '@/domain/saved-views/saved-view';
import { addressText } from '@/routing/address-words';
import { useWayTo } from '@/routing/use-way-to';
import { Chip } from '@/ui/Chip';
import { CopyButton } from '@/ui/copy/CopyButton';
import { IconButton } from '@/ui/IconButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { pinText } from './pin-words';

interface SavedViewItemProps {
  view: SavedView;
  isFirst: boolean;
  isLast: boolean;
  isLocked: boolean;
  onMove(step: 1 | -1): void;
  onEdit(): void;
  onDelete(): void;
  onLeave(): void;
}

/** One view: the way to it, where it is pinned, and what can be done to it. */
export function SavedViewItem(props: SavedViewItemProps) {
  const { view, isFirst, isLast, isLocked, onMove, onEdit, onDelete, onLeave } = props;
  const { name, address } = view;
  const { href, follow } = useWayTo(address, onLeave);
  return (
    <li>
      <div className={layout.row}>
        <a href={href} onClick={follow} className={classNames(typography.bold, typography.breakable)}>
          {name}
        </a>
        <Chip isOutlined>{pinText(view)}</Chip>
        {/* Together in a narrow window, too, and so far apart that a finger finds each. */}
        <span className={classNames(layout.row, layout.wide)}>
          {!isLocked && (
            <>
              <IconButton icon={PencilIcon} aria-label={`Change ${name}`} data-tip="Change" onClick={onEdit} />
              {/* They stay where they are at the ends, so that the focus does. */}
              <IconButton
                icon={AngleUpIcon}
                aria-label={`Move ${name} up`}
                data-tip="Move up"
                aria-disabled={isFirst}
                onClick={() => !isFirst && onMove(-1)}
              />
              <IconButton
                icon={AngleDownIcon}
                aria-label={`Move ${name} down`}
                data-tip="Move down"
                aria-disabled={isLast}
                onClick={() => !isLast && onMove(1)}
              />
            </>
          )}
          <CopyButton text={new URL(href, document.baseURI).href} label={`Copy link to ${name}`} />
          {!isLocked && (
            <IconButton icon={TrashIcon} aria-label={`Delete ${name}`} data-tip="Delete" onClick={onDelete} />
          )}
        </span>
      </div>
      <p className={classNames(typography.subtle, typography.small, typography.breakable)}>{addressText(address)}</p>
    </li>
  );
}
