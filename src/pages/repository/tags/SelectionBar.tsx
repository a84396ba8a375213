import { Button } from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { TagActionId } from '@/features/tag-actions/tag-action';
import { TagActionsButton } from '@/features/tag-actions/TagActionsButton';
import { useWindowListener } from '@/ui/effects/use-window-listener';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { focusPageBox } from '@/ui/paged-table/BulkSelect';
import layout from '@/ui/styles/layout.module.css';
import { useStable } from '@/ui/use-stable';
import { phoneBelow, useViewport } from '@/ui/viewport';

const TagBulkActions = lazyPart(async () => (await import('@/features/tag-actions/TagBulkActions')).TagBulkActions);

/** From this width of the window (rem) on there is room for all buttons beside the search. */
const wideFrom = 85;

/** What Escape is meant for before the selection: something that is open, or a field that is typed in. */
const opened = '.pf-v6-c-menu, .pf-v6-c-popover, .pf-v6-c-modal-box';
const typedIn = 'input:not([type="checkbox"]), textarea';

interface SelectionBarProps {
  repository: RepositoryName;
  /** The selected tags, at least one. */
  tags: readonly Tag[];
  /** It lies at the bottom of a phone's screen, away from its number: the page has a place for it there. */
  isPhone: boolean;
  onChoose(actionId: TagActionId): void;
  onClear(): void;
}

/** What can be done with the selected tags; Escape and Clear end the selection. */
export function SelectionBar({ repository, tags, isPhone, onChoose, onClear }: SelectionBarProps) {
  const room = useViewport((width) => (width < phoneBelow ? 'one' : width < wideFrom ? 'two' : 'all'));
  const choose = useStable(onChoose);
  const clear = () => {
    onClear();
    focusPageBox();
  };

  // Escape works wherever the focus is; before it reaches what is open, which would be closed by then.
  const clearOnEscape = ({ key, target }: KeyboardEvent) => {
    if (key !== 'Escape' || document.querySelector(opened) !== null) return;
    if (!(target instanceof Element && target.matches(typedIn))) clear();
  };
  useWindowListener('keydown', clearOnEscape, { isFirst: true });

  return (
    <div role="group" aria-label="Selected tags" className={layout.row}>
      {isPhone && <strong>{`${formatNumber(tags.length)} selected`}</strong>}
      <TagBulkActions repository={repository} tags={tags} room={room} onChoose={choose} />
      <TagActionsButton repository={repository} tags={tags} isBulk onChoose={choose} />
      <Button variant="link" size="sm" onClick={clear}>
        Clear
      </Button>
    </div>
  );
}
