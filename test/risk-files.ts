import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';

const folder = join(import.meta.dirname, 'risk-files');

/** A sample of risk data, in today's shape of its format. */
export function riskFile(name: string): File {
  return new File([readFileSync(join(folder, name))], name);
}

/** An IndexedDB with nothing in it, as a browser's is at first. */
export function clearRiskStore(): void {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
}
