import {
  MenuToggle,
  Select,
  SelectGroup,
  SelectList,
  SelectOption,
  type MenuToggleElement,
} from '@patternfly/react-core';
import { memo, use, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useFocusFirstEntry } from './effects/use-focus-first-entry';
import { ChoicesOnSheet, type Choice } from './filter-sheet/choices-on-sheet';
import styles from './choice-menu.module.css';
import layout from './styles/layout.module.css';
import { useStable } from './use-stable';

export type { Choice };

interface ChoiceMenuProps<Value extends string> {
  id: string;
  /** Name of the menu for screen readers; shown on the button if there is no icon and no single value. */
  label: string;
  choices: readonly Choice<Value>[];
  /** One value: picking closes the menu. Several: each choice is a check box and the menu stays open. */
  selected: Value | readonly Value[];
  onSelect(value: Value): void;
  icon?: ReactNode;
  isIconOnly?: boolean;
  isSmall?: boolean;
}

/** A button that opens a list of choices. */
export function ChoiceMenu<Value extends string>({ choices, onSelect, ...rest }: ChoiceMenuProps<Value>) {
  const select = useStable((picked: string) => {
    const choice = choices.find(({ value }) => value === picked);
    if (choice !== undefined) onSelect(choice.value);
  });
  const drawOnSheet = use(ChoicesOnSheet);
  const props = { ...rest, choices, onSelect: select };
  return drawOnSheet === null ? <MemoMenu {...props} /> : drawOnSheet(props);
}

/** Memoised: PatternFly sets up a menu anew whenever it is drawn, and a toolbar has several. */
const MemoMenu = memo(function MenuOf(props: ChoiceMenuProps<string>) {
  const { id, label, choices, selected, onSelect, icon, isIconOnly = false, isSmall = false } = props;
  const [isOpen, setIsOpen] = useState(false);
  const menu = useFocusFirstEntry(isOpen);
  const isMultiple = typeof selected !== 'string';
  const current = choices.find(({ value }) => value === selected);

  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      id={id}
      icon={icon}
      variant={isIconOnly ? 'plain' : 'default'}
      size={isSmall ? 'sm' : 'default'}
      isExpanded={isOpen}
      aria-label={isIconOnly || current !== undefined ? [label, current?.label].filter(Boolean).join(': ') : undefined}
      data-tip={isIconOnly ? label : undefined}
      onClick={() => setIsOpen(!isOpen)}
    >
      {isIconOnly ? null : (current?.label ?? label)}
    </MenuToggle>
  );

  return (
    <Select
      role={isMultiple ? 'menu' : 'listbox'}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      toggle={toggle}
      shouldFocusToggleOnSelect={!isMultiple}
      ref={menu}
      className={isMultiple ? styles.boxesAlone : undefined}
      onSelect={(_event, value) => {
        const isAction = choices.find((choice) => choice.value === value)?.isAction === true;
        // The entry is about to go, and a dialog gives the focus back to where it was when it opened.
        if (isAction) document.getElementById(id)?.focus();
        if (!isMultiple || isAction) setIsOpen(false);
        if (typeof value === 'string') onSelect(value);
      }}
      selected={selected}
      popperProps={{
        appendTo: 'inline',
        preventOverflow: true,
        minWidth: 'max-content',
        maxWidth: 'min(30rem, calc(100vw - 2rem))',
      }}
      isScrollable
      maxMenuHeight="min(22rem, 55vh)"
    >
      {groupsOf(choices).map(([group, members]) => {
        const list = (
          <SelectList
            key={group}
            aria-label={group === '' ? label : group}
            onKeyDown={toggleByEnter}
            className={layout.menuList}
          >
            {members.map(({ value, label: text, description, isAction = false }) => (
              <SelectOption
                key={value}
                value={value}
                description={description}
                hasCheckbox={isMultiple && !isAction}
                isSelected={isMultiple ? selected.includes(value) : selected === value}
              >
                {text}
              </SelectOption>
            ))}
          </SelectList>
        );
        return group === '' ? (
          list
        ) : (
          <SelectGroup key={group} label={group} labelHeadingLevel="h2">
            {list}
          </SelectGroup>
        );
      })}
    </Select>
  );
}, isSameMenu);

/** A check box alone answers the space bar only; an entry of a menu answers Enter, too. */
function toggleByEnter({ key, target }: KeyboardEvent) {
  if (key === 'Enter' && target instanceof HTMLInputElement) target.click();
}

/** The icon is always the same. What is selected is often worked out anew, with the same outcome. */
function isSameMenu(before: ChoiceMenuProps<string>, after: ChoiceMenuProps<string>): boolean {
  const { label, choices, selected, isIconOnly } = after;
  return (
    before.label === label &&
    before.choices === choices &&
    before.isIconOnly === isIconOnly &&
    typeof before.selected === typeof selected &&
    before.selected.toString() === selected.toString()
  );
}

/** Choices by group, in the order of their first ones. Those without a group have the group ''. */
function groupsOf<Value extends string>(choices: readonly Choice<Value>[]): [group: string, Choice<Value>[]][] {
  const groups = new Map<string, Choice<Value>[]>();
  for (const choice of choices) groups.set(choice.group ?? '', [...(groups.get(choice.group ?? '') ?? []), choice]);
  return [...groups];
}
