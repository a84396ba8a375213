import { toCsv } from '@/domain/text/csv';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from './tag-history';
import { changeNote, historyKindLabel } from './tag-history-text';

/** What is saved of a history. */
export interface HistoryExport {
  repository: RepositoryName;
  /** In the order in which they are written. */
  changes: readonly HistoryChange[];
  /** False while older history is not loaded. */
  isComplete: boolean;
  /** When it is saved, in milliseconds since 1970. */
  exportedAt: number;
}

const iso = (at: number) => new Date(at).toISOString();

function recordOf(change: HistoryChange) {
  const { kind, tagName, at, digest, previousDigest, row } = change;
  return {
    time: iso(at),
    change: historyKindLabel(kind),
    tag: tagName,
    digest,
    previousDigest,
    sizeBytes: row.sizeBytes,
    note: changeNote(change),
  };
}

/** The changes as CSV; times in UTC. */
export function historyCsv({ repository, changes, isComplete, exportedAt }: HistoryExport): string {
  return toCsv(
    ['Time', 'Change', 'Tag', 'Digest', 'Previous Digest', 'Size (bytes)', 'Note'],
    changes.map((change) => Object.values(recordOf(change))),
    [
      ['Repository', fullRepositoryName(repository)],
      ['Exported', iso(exportedAt)],
      ['Complete', isComplete ? 'yes' : 'no, older history was not loaded'],
    ],
  );
}

/** The changes as JSON: `{ about, changes }`; times in UTC. */
export function historyJson({ repository, changes, isComplete, exportedAt }: HistoryExport): string {
  const about = {
    repository: fullRepositoryName(repository),
    exportedAt: iso(exportedAt),
    isComplete,
    count: changes.length,
  };
  return `${JSON.stringify({ about, changes: changes.map(recordOf) }, null, 2)}\n`;
}
