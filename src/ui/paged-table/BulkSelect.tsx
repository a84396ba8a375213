import {
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuToggle,
  MenuToggleCheckbox,
  type MenuToggleElement,
} from '@patternfly/react-core';
import { memo, useState, type Ref } from 'react';
import { Announcement } from '../Announcement';
import { useFocusFirstEntry } from '../effects/use-focus-first-entry';
import { useStable } from '../use-stable';

/** The name of the check box, which PatternFly makes of the id; its words have the id. */
const pageBox = 'select-page';

/** Moves the focus to the check box above the table of the page. */
export function focusPageBox(): void {
  document.querySelector<HTMLElement>(`input[name="${pageBox}"]`)?.focus();
}

interface BulkSelectProps {
  /** Names the menu: "Select tags". */
  label: string;
  /** What can be selected: "Tags". */
  listLabel: string;
  /** A number as people write it. Should keep its identity between renders. */
  countText(count: number): string;
  selectedCount: number;
  pageCount: number;
  /** Rows on all pages; left out if a selection never reaches beyond the page. */
  matchCount?: number;
  /** Whether all, some or none of this page's rows are selected. */
  pageState: 'all' | 'some' | 'none';
  onSelect(what: 'none' | 'page' | 'all'): void;
}

/** The check box above a table: this page by a click, everything or nothing by its menu. */
export function BulkSelect({ onSelect, listLabel, ...rest }: BulkSelectProps) {
  const { selectedCount, countText } = rest;
  return (
    <>
      <MemoBulkSelect {...rest} onSelect={useStable(onSelect)} />
      <Announcement>{selectedCount === 0 ? '' : `${listLabel}: ${countText(selectedCount)} selected`}</Announcement>
    </>
  );
}

/** Memoised: PatternFly sets up a menu anew whenever it is drawn. */
const MemoBulkSelect = memo(function BulkSelectOf(props: Omit<BulkSelectProps, 'listLabel'>) {
  const { label, selectedCount, pageCount, matchCount, pageState, countText, onSelect } = props;
  const [isOpen, setIsOpen] = useState(false);
  const menu = useFocusFirstEntry(isOpen);
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      id="toolbar-dropdown-checkbox"
      aria-label={label}
      isExpanded={isOpen}
      onClick={() => setIsOpen(!isOpen)}
      splitButtonItems={[
        <MenuToggleCheckbox
          key="select"
          id={pageBox}
          aria-label={pageState === 'all' ? 'Select none' : 'Select page'}
          isChecked={pageState === 'some' ? null : pageState === 'all'}
          onChange={() => onSelect(pageState === 'all' ? 'none' : 'page')}
        >
          {selectedCount > 0 ? `${countText(selectedCount)} selected` : undefined}
        </MenuToggleCheckbox>,
      ]}
    />
  );
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      toggle={toggle}
      shouldFocusToggleOnSelect
      ref={menu}
      onSelect={() => setIsOpen(false)}
    >
      <DropdownList>
        <DropdownItem onClick={() => onSelect('none')}>Select none</DropdownItem>
        <DropdownItem onClick={() => onSelect('page')}>{`Select page (${countText(pageCount)})`}</DropdownItem>
        {matchCount !== undefined && (
          <DropdownItem onClick={() => onSelect('all')}>{`Select all (${countText(matchCount)})`}</DropdownItem>
        )}
      </DropdownList>
    </Dropdown>
  );
});
