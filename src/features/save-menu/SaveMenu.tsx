import { Dropdown, DropdownItem, DropdownList, MenuToggle, type MenuToggleElement } from '@patternfly/react-core';
import { useState, type Ref } from 'react';
import { InlineError } from '@/features/failure/InlineError';
import { reportMissingCode } from '@/ui/lazy/missing-code';
import { classNames } from '@/ui/styles/class-names';
import styles from './save-menu.module.css';

interface SaveMenuProps<Format extends string> {
  /** Names the list of formats: "Export the history". */
  label: string;
  formats: readonly { id: Format; title: string; note: string }[];
  /** Why nothing can be saved; undefined if something can. The button can then still be focused, and gives the reason. */
  whyNot: string | undefined;
  /** Saves a file and says so: "Saved 3 changes as x.csv". The code that writes files should be fetched here. */
  onSave(format: Format): Promise<string>;
}

/** The outcome of the last choice. */
type SavedOrFailed = { kind: 'saved'; text: string } | { kind: 'failed'; error: unknown; retry: () => void };

/** A button that saves what is listed in one of several formats, and says what came of it. */
export function SaveMenu<Format extends string>({ label, formats, whyNot, onSave }: SaveMenuProps<Format>) {
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<SavedOrFailed | null>(null);

  const save = async (format: Format) => {
    setIsOpen(false);
    setOutcome(null);
    try {
      setOutcome({ kind: 'saved', text: await onSave(format) });
    } catch (error) {
      if (reportMissingCode(error, 'part')) return;
      setOutcome({ kind: 'failed', error, retry: () => void save(format) });
    }
  };

  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      isExpanded={isOpen}
      onClick={() => setIsOpen(whyNot === undefined && !isOpen)}
      {...(whyNot !== undefined && {
        className: classNames('pf-m-disabled', styles.refused),
        'aria-disabled': true,
        'aria-description': whyNot,
        'data-tip': whyNot,
      })}
    >
      Export
    </MenuToggle>
  );
  return (
    <div>
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        toggle={toggle}
        shouldFocusFirstItemOnOpen
        shouldFocusToggleOnSelect
        popperProps={{ preventOverflow: true }}
      >
        {isOpen && (
          <DropdownList aria-label={label}>
            {formats.map(({ id, title, note }) => (
              <DropdownItem key={id} description={note} onClick={() => void save(id)}>
                {title}
              </DropdownItem>
            ))}
          </DropdownList>
        )}
      </Dropdown>
      <span role="status" className="pf-v6-screen-reader">
        {outcome?.kind === 'saved' && outcome.text}
      </span>
      {outcome?.kind === 'failed' && (
        <InlineError title="Nothing was saved." error={outcome.error} onRetry={outcome.retry} />
      )}
    </div>
  );
}
