import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { addRiskFile } from '@/queries/risk/risk.queries';

const folder = join(import.meta.dirname, 'risk-files');

/** A sample of risk data, in today's shape of its format. */
export function riskFile(name: string): File {
  return new File([readFileSync(join(folder, name))], name);
}

/** An IndexedDB with nothing in it, as a browser's is at first. */
export function clearRiskStore(): void {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
}

/** Keeps samples in this browser, as a person did earlier. */
export async function keepRiskFiles(...files: (string | File)[]): Promise<void> {
  for (const file of files) {
    const added = await addRiskFile(typeof file === 'string' ? riskFile(file) : file, new AbortController().signal);
    if (typeof added === 'string') throw new Error(added);
  }
}
