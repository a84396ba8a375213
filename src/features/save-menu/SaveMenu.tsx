import {
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
  type MenuToggleElement,
} from '@patternfly/react-core';
import { useState, type Ref } from 'react';
import { isMissingCode } from '@/code/missing-code';
import { InlineError } from '@/features/failure/InlineError';
import { useFocusFirstEntry } from '@/ui/effects/use-focus-first-entry';
import { classNames } from '@/ui/styles/class-names';
import { useShortWait } from '@/ui/use-short-wait';
import styles from './save-menu.module.css';

/** Something that can be saved. */
export interface SaveSection<Format extends string> {
  /** Names the list of formats: "Export the history". */
  label: string;
  /** Shows the label above the list, which tells several of them apart. */
  isTitled?: boolean;
  formats: readonly { id: Format; title: string; note: string }[];
  /** Saves a file and says so: "Saved 3 changes as x.csv". The code that writes files should be fetched here, as needed code. */
  onSave(format: Format): string | Promise<string>;
}

interface SaveMenuProps<Format extends string> {
  sections: readonly SaveSection<Format>[];
  /** Why nothing can be saved; left out if something can. The button can then still be focused, and gives the reason. */
  whyNot?: string | undefined;
}

/** The outcome of the last choice. */
type SavedOrFailed = { kind: 'saved'; text: string } | { kind: 'failed'; error: unknown; retry: () => void };

/** A button that saves what is listed in one of several formats, one file at a time, and says what came of it. */
export function SaveMenu<Format extends string>({ sections, whyNot }: SaveMenuProps<Format>) {
  const [isOpen, setIsOpen] = useState(false);
  const menu = useFocusFirstEntry(isOpen);
  const [isSaving, setIsSaving] = useState(false);
  const [outcome, setOutcome] = useState<SavedOrFailed | null>(null);

  const save = async (section: SaveSection<Format>, format: Format) => {
    setIsOpen(false);
    setIsSaving(true);
    setOutcome(null);
    try {
      setOutcome({ kind: 'saved', text: await section.onSave(format) });
    } catch (error) {
      if (isMissingCode(error)) return; // the page has said so
      setOutcome({ kind: 'failed', error, retry: () => void save(section, format) });
    } finally {
      setIsSaving(false);
    }
  };

  const listOf = (section: SaveSection<Format>) => (
    <DropdownList key={section.label} aria-label={section.label}>
      {section.formats.map(({ id, title, note }) => (
        <DropdownItem key={id} description={note} onClick={() => void save(section, id)}>
          {title}
        </DropdownItem>
      ))}
    </DropdownList>
  );
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      isExpanded={isOpen}
      onClick={() => setIsOpen(whyNot === undefined && !isSaving && !isOpen)}
      aria-disabled={isSaving}
      {...(whyNot !== undefined && {
        className: classNames('pf-m-disabled', styles.refused),
        'aria-disabled': true,
        'aria-description': whyNot,
        'data-tip': whyNot,
      })}
    >
      {isSaving ? <SavingText /> : 'Export'}
    </MenuToggle>
  );
  return (
    <div>
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        toggle={toggle}
        isScrollable
        maxMenuHeight="min(36rem, 70vh)"
        ref={menu}
        shouldFocusToggleOnSelect
        popperProps={{ preventOverflow: true, appendTo: 'inline' }}
      >
        {isOpen &&
          sections.map((section) =>
            section.isTitled === true ? (
              <DropdownGroup key={section.label} label={section.label} labelHeadingLevel="h2">
                {listOf(section)}
              </DropdownGroup>
            ) : (
              listOf(section)
            ),
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

/** Most files are there before anybody could read that they are being saved. */
function SavingText() {
  return useShortWait(200) ? 'Export' : 'Saving…';
}
