import type { QueryClient } from '@tanstack/react-query';
import { historyCsv, historyJson } from '@/domain/history/history-export';
import type { HistoryChange } from '@/domain/history/tag-history';
import type { RepositoryName } from '@/domain/repository/repository';
import { knownLog } from '@/queries/history/log.queries';
import { downloadFile } from '@/ui/download-file';
import { blobInSlices } from '@/ui/blob-in-slices';
import { toldOf } from '../who/told-changes';

interface SavedHistory {
  repository: RepositoryName;
  changes: readonly HistoryChange[];
  /** These and all others that are known. */
  all: readonly HistoryChange[];
  isComplete: boolean;
  /** Knows what has been read of the log; no more is asked for. */
  client: QueryClient;
  /** The time machine's window in milliseconds. */
  windowMs: number;
}

const formats = {
  csv: { mimeType: 'text/csv', write: historyCsv },
  json: { mimeType: 'application/json', write: historyJson },
};

/** Saves changes as a file and gives back its name. */
export async function saveHistory(
  format: keyof typeof formats,
  { client, all, windowMs, ...what }: SavedHistory,
): Promise<string> {
  const { namespace, name: repositoryName } = what.repository;
  const name = `${namespace}-${repositoryName.replaceAll('/', '-')}-history.${format}`;
  const told = toldOf(all, { days: knownLog(client, what.repository), windowMs });
  const { mimeType, write } = formats[format];
  downloadFile(name, mimeType, await blobInSlices(write({ ...what, told, exportedAt: Date.now() })));
  return name;
}
