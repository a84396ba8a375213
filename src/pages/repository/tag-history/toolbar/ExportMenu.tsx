import { Dropdown, DropdownItem, DropdownList, MenuToggle, type MenuToggleElement } from '@patternfly/react-core';
import { useState, type Ref } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { InlineError } from '@/features/failure/InlineError';
import { reportMissingCode } from '@/ui/lazy/missing-code';

interface ExportMenuProps {
  repository: RepositoryName;
  /** What the filters let through, on all pages. */
  changes: readonly HistoryChange[];
  isComplete: boolean;
}

/** The outcome of the last choice. */
type Outcome = { kind: 'saved'; text: string } | { kind: 'failed'; error: unknown; retry: () => void };

/** Saves the changes that are listed as a file. The code that writes files is fetched when the person wants one. */
export function ExportMenu({ repository, changes, isComplete }: ExportMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const count = `${formatNumber(changes.length)} ${changes.length === 1 ? 'change' : 'changes'}`;

  const save = async (format: 'csv' | 'json') => {
    setIsOpen(false);
    setOutcome(null);
    try {
      const { saveHistory } = await import('./save-history');
      const name = saveHistory(format, { repository, changes, isComplete });
      setOutcome({ kind: 'saved', text: `Saved ${count} as ${name}` });
    } catch (error) {
      if (reportMissingCode(error, 'part')) return;
      setOutcome({ kind: 'failed', error, retry: () => void save(format) });
    }
  };

  const note = isComplete ? count : `${count}, without the older history that is not loaded`;
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle ref={ref} isExpanded={isOpen} isDisabled={changes.length === 0} onClick={() => setIsOpen(!isOpen)}>
      Export
    </MenuToggle>
  );
  return (
    <div>
      <Dropdown isOpen={isOpen} onOpenChange={setIsOpen} toggle={toggle} shouldFocusToggleOnSelect>
        {isOpen && (
          <DropdownList aria-label="Export the history">
            <DropdownItem description={note} onClick={() => void save('csv')}>
              CSV
            </DropdownItem>
            <DropdownItem description={note} onClick={() => void save('json')}>
              JSON
            </DropdownItem>
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
