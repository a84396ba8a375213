import { useQueryClient } from '@tanstack/react-query';
import { neededCode } from '@/code/missing-code';
import { countOf } from '@/domain/text/count-text';
import type { RepositoryName, RepositorySettings } from '@/domain/repository/repository';
import type { HistoryChange } from '@/domain/history/tag-history';
import { timeMachineMs } from '@/domain/repository/repository-rules';
import { SaveMenu } from '@/features/save-menu/SaveMenu';

interface ExportMenuProps {
  repository: RepositoryName;
  /** Undefined while the repository is being read. */
  settings: RepositorySettings | undefined;
  /** What the filters let through, on all pages. */
  changes: readonly HistoryChange[];
  /** All that are known. */
  all: readonly HistoryChange[];
  isComplete: boolean;
}

/** Saves the changes that are listed as a file. The code that writes files is fetched when the person wants one. */
export function ExportMenu({ repository, settings, changes, all, isComplete }: ExportMenuProps) {
  const client = useQueryClient();
  const count = countOf(changes.length, 'change');
  const note = isComplete ? count : `${count}, without the older history that is not loaded`;
  return (
    <SaveMenu
      whyNot={changes.length === 0 ? 'No change is listed.' : undefined}
      sections={[
        {
          label: 'Export the history',
          formats: [
            { id: 'csv', title: 'CSV', note },
            { id: 'json', title: 'JSON', note },
          ],
          onSave: async (format) => {
            const saveHistory = await neededCode(async () => (await import('./save-history')).saveHistory);
            const windowMs = settings === undefined ? 0 : timeMachineMs(settings);
            const what = { client, repository, changes, all, isComplete, windowMs };
            return `Saved ${count} as ${await saveHistory(format, what)}`;
          },
        },
      ]}
    />
  );
}
