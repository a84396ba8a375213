import { historyCsv, historyJson } from '@/domain/history/history-export';
import type { HistoryChange } from '@/domain/history/tag-history';
import type { RepositoryName } from '@/domain/repository/repository';
import { downloadFile } from '@/ui/download-file';

interface SavedHistory {
  repository: RepositoryName;
  changes: readonly HistoryChange[];
  isComplete: boolean;
}

const formats = {
  csv: { mimeType: 'text/csv', write: historyCsv },
  json: { mimeType: 'application/json', write: historyJson },
};

/** Saves changes as a file and gives back its name. */
export function saveHistory(format: keyof typeof formats, what: SavedHistory): string {
  const { namespace, name: repositoryName } = what.repository;
  const name = `${namespace}-${repositoryName.replaceAll('/', '-')}-history.${format}`;
  const { mimeType, write } = formats[format];
  downloadFile(name, mimeType, write({ ...what, exportedAt: Date.now() }));
  return name;
}
