import { commandOfKey, type KeyCommand } from '@/domain/keys/key-table';
import { tagActionList } from '@/features/tag-actions/TagActionDialog';
import { tagsAtHand } from '@/features/tag-actions/tags-at-hand';
import { handlerOf } from '@/ui/keys/key-handlers';
import { openRowMenu, stepRow, tagAtHand, toggleRow } from './rows';
import { hasSingleKeys } from './single-keys';

/** What lies over the page and has keys of its own. */
const covers = '[role="dialog"], [role="menu"], [role="listbox"]';
/** Where keys are text, or choose by their first letter. */
const fields =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])';

/** What rows do is the same in every table. */
const ofRows: Partial<Record<KeyCommand, () => void>> = {
  'next-row': () => stepRow(1),
  'previous-row': () => stepRow(-1),
  'select-row': toggleRow,
  'change-expiration': () => act('change-expiration'),
  'edit-labels': () => act('edit-labels'),
};

/** Does what a key stands for, if it stands for something here; says whether it did. */
export function pressKey(event: KeyboardEvent, person: string): boolean {
  if (event.isComposing) return false;
  const command = commandOfKey(event, {
    isInField: event.target instanceof Element && event.target.matches(fields),
    isCovered: document.querySelector(covers) !== null,
    hasSingleKeys: hasSingleKeys(person),
  });
  if (command === null) return false;
  const run = ofRows[command] ?? handlerOf(command);
  if (run === undefined) return false;
  event.preventDefault();
  run();
  return true;
}

/**
 * Opens the dialog of an action for the tag in the row that has the focus, or of the page. If it is not allowed, what says why:
 * the menu of the row, or the palette.
 */
function act(actionId: 'change-expiration' | 'edit-labels'): void {
  const offered = tagsAtHand();
  if (offered === null) return;
  const { context, open } = offered;
  const tag = tagAtHand(offered);
  const action = tagActionList.find(({ id }) => id === actionId);
  if (tag === undefined || action === undefined) return;
  if (action.whyNot([tag], context) === undefined) open({ actionId, targets: [tag] });
  else if (!openRowMenu()) handlerOf('palette')?.();
}
