import { Button, ToolbarItem } from '@patternfly/react-core';
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon';
import { useRef, useState, type ReactNode } from 'react';
import { lazyPart } from '../lazy/lazy-part';
import { useIsPhone } from '../viewport';

const FilterSheetModal = lazyPart(async () => (await import('./FilterSheetModal')).FilterSheetModal);

interface FilterSheetProps {
  /** How many of the filters narrow the list. */
  activeCount: number;
  /** What closing the sheet leads back to: "Show 13 tags". */
  closeText: string;
  /** Items of the toolbar. */
  children: ReactNode;
}

/** What narrows a table: in its toolbar, but on a phone behind one button. */
export function FilterSheet({ activeCount, closeText, children }: FilterSheetProps) {
  const isPhone = useIsPhone();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!isPhone) return children;
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <ToolbarItem>
      <Button
        ref={button}
        variant="control"
        icon={<FilterIcon />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        onPointerEnter={FilterSheetModal.fetchAhead}
        onFocus={FilterSheetModal.fetchAhead}
      >
        {activeCount === 0 ? 'Filters' : `Filters (${activeCount})`}
      </Button>
      {isOpen && (
        <FilterSheetModal title="Filters" closeText={closeText} onClose={close} onMissing={close}>
          {children}
        </FilterSheetModal>
      )}
    </ToolbarItem>
  );
}
