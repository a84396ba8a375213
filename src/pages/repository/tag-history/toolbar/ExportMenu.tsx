import { countOf } from '@/domain/text/count-text';
import type { RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { SaveMenu } from '@/features/save-menu/SaveMenu';

interface ExportMenuProps {
  repository: RepositoryName;
  /** What the filters let through, on all pages. */
  changes: readonly HistoryChange[];
  isComplete: boolean;
}

/** Saves the changes that are listed as a file. The code that writes files is fetched when the person wants one. */
export function ExportMenu({ repository, changes, isComplete }: ExportMenuProps) {
  const count = countOf(changes.length, 'change');
  const note = isComplete ? count : `${count}, without the older history that is not loaded`;
  return (
    <SaveMenu
      label="Export the history"
      isDisabled={changes.length === 0}
      formats={[
        { id: 'csv', title: 'CSV', note },
        { id: 'json', title: 'JSON', note },
      ]}
      onSave={async (format) => {
        const { saveHistory } = await import('./save-history');
        return `Saved ${count} as ${saveHistory(format, { repository, changes, isComplete })}`;
      }}
    />
  );
}
