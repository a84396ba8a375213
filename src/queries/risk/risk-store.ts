import type { RiskSource } from '@/domain/risk/risk-source';

const databaseName = 'quay-tags-risk';
const storeName = 'sources';
/** Another one when what is kept changes its shape: what an earlier version kept is then dropped. */
const version = 1;

/** All sources that this browser keeps. Throws if it keeps nothing for this site. */
export function keptSources(): Promise<RiskSource[]> {
  return inStore('readonly', async (store) => (await answerOf<unknown[]>(store.getAll())).filter(isRiskSource));
}

/** Keeps a source, in the place of one with its id. */
export async function keepSource(source: RiskSource): Promise<void> {
  await inStore('readwrite', (store) => answerOf(store.put(source)));
}

export function dropSource(id: string): Promise<void> {
  return inStore('readwrite', (store) => answerOf(store.delete(id)));
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const database = await open();
  try {
    const transaction = database.transaction(storeName, mode);
    const written = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      // A full disk is reported here, after the request has been answered.
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Nothing was kept.')));
    });
    const [result] = await Promise.all([work(transaction.objectStore(storeName)), written]);
    return result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, version);
  opening.addEventListener('upgradeneeded', () => {
    const { result } = opening;
    if (result.objectStoreNames.contains(storeName)) result.deleteObjectStore(storeName);
    result.createObjectStore(storeName, { keyPath: 'id' });
  });
  return answerOf(opening);
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The storage does not answer.')));
  });
}

/** What another version of the app kept under the same number is left alone. */
function isRiskSource(value: unknown): value is RiskSource {
  const kind: unknown = Reflect.get(Object(Reflect.get(Object(value), 'content')), 'kind');
  return typeof kind === 'string' && ['epss', 'kev', 'vex', 'accepted'].includes(kind);
}
