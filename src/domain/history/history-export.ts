import { csvPieces } from '@/domain/text/csv';
import { jsonPieces } from '@/domain/text/json-pieces';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { HistoryChange } from './tag-history';
import { changeNote, historyKindLabel } from './tag-history-text';
import type { Told } from './who/who-did-it';
import { changeAsTold, toldText } from './who/who-text';

export interface HistoryExport {
  repository: RepositoryName;
  /** In the order in which they are written. */
  changes: readonly HistoryChange[];
  /** What the log says about them, as far as it was read, by their keys. */
  told: ReadonlyMap<string, Told>;
  /** False while older history is not loaded. */
  isComplete: boolean;
  /** When it is saved, in milliseconds since 1970. */
  exportedAt: number;
}

const iso = (at: number) => new Date(at).toISOString();

/** Who made the change is empty if it is not known; who set an expiration stands in the note. */
function recordOf(change: HistoryChange, told: Told | undefined) {
  const { tagName, at, digest, previousDigest, row } = change;
  const text = told && toldText(change, told);
  const doer = told?.how === 'made' ? told.doer : null;
  return {
    time: iso(at),
    change: historyKindLabel(changeAsTold(change, text).kind),
    tag: tagName,
    digest,
    previousDigest,
    sizeBytes: row.sizeBytes,
    who: doer?.name ?? null,
    account: doer === null ? null : doer.isRobot ? 'robot account' : 'user',
    application: doer?.application ?? null,
    note: text === undefined ? changeNote(change) : text.note,
  };
}

/** The changes as CSV; times in UTC. */
export function historyCsv({ repository, changes, told, isComplete, exportedAt }: HistoryExport): Pieces {
  return csvPieces(
    ['Time', 'Change', 'Tag', 'Digest', 'Previous Digest', 'Size (bytes)', 'Who', 'Account', 'Application', 'Note'],
    oneByOne(changes, (change) => Object.values(recordOf(change, told.get(change.key)))),
    [
      ['Repository', fullRepositoryName(repository)],
      ['Exported', iso(exportedAt)],
      ['Complete', isComplete ? 'yes' : 'no, older history was not loaded'],
    ],
  );
}

/** The changes as JSON: `{ about, changes }`; times in UTC. */
export function historyJson({ repository, changes, told, isComplete, exportedAt }: HistoryExport): Pieces {
  const about = {
    repository: fullRepositoryName(repository),
    exportedAt: iso(exportedAt),
    isComplete,
    count: changes.length,
  };
  return jsonPieces({ about, changes: oneByOne(changes, (change) => recordOf(change, told.get(change.key))) });
}
