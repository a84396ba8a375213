import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { addRiskFile } from '@/queries/risk/risk.queries';

const folder = join(import.meta.dirname, 'risk-files');

/** A sample of risk data, in today's shape of its format. */
export function riskFile(name: string): File {
  return new File([readFileSync(join(folder, name))], name);
}

/** An OpenVEX file that says "not affected" of an advisory in the product with that package URL. */
export function notAffectedFile(id: string, product: string): File {
  const statements = [
    {
      vulnerability: { name: id },
      status: 'not_affected',
      justification: 'component_not_present',
      products: [{ '@id': product }],
    },
  ];
  const about = { '@context': 'https://openvex.dev/ns/v0.2.0', author: 'Acme', timestamp: '2026-11-20T08:00:00Z' };
  return new File([JSON.stringify({ ...about, statements })], `${id}.openvex.json`);
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
