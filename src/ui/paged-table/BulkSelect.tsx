import {
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuToggle,
  MenuToggleCheckbox,
  type MenuToggleElement,
} from '@patternfly/react-core';
import { memo, useState, type Ref } from 'react';
import { useStable } from '../use-stable';

interface BulkSelectProps {
  /** Names the menu: "Select tags". */
  label: string;
  selectedCount: number;
  pageCount: number;
  /** Rows on all pages; left out if a selection never reaches beyond the page. */
  matchCount?: number;
  /** Whether all, some or none of this page's rows are selected. */
  pageState: 'all' | 'some' | 'none';
  onSelect(what: 'none' | 'page' | 'all'): void;
}

/** The check box above a table: this page by a click, everything or nothing by its menu. */
export function BulkSelect({ onSelect, ...rest }: BulkSelectProps) {
  return <MemoBulkSelect {...rest} onSelect={useStable(onSelect)} />;
}

/** Memoised: PatternFly sets up a menu anew whenever it is drawn. */
const MemoBulkSelect = memo(function BulkSelectOf(props: BulkSelectProps) {
  const { label, selectedCount, pageCount, matchCount, pageState, onSelect } = props;
  const [isOpen, setIsOpen] = useState(false);
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
          id="select-page"
          aria-label={pageState === 'all' ? 'Select none' : 'Select page'}
          isChecked={pageState === 'some' ? null : pageState === 'all'}
          onChange={() => onSelect(pageState === 'all' ? 'none' : 'page')}
        >
          {selectedCount > 0 ? `${selectedCount} selected` : undefined}
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
      onSelect={() => setIsOpen(false)}
    >
      <DropdownList>
        <DropdownItem onClick={() => onSelect('none')}>Select none</DropdownItem>
        <DropdownItem onClick={() => onSelect('page')}>{`Select page (${pageCount})`}</DropdownItem>
        {matchCount !== undefined && (
          <DropdownItem onClick={() => onSelect('all')}>{`Select all (${matchCount})`}</DropdownItem>
        )}
      </DropdownList>
    </Dropdown>
  );
});
