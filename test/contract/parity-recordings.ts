import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Recording, recordings } from './recordings';

const folder = fileURLToPath(new URL('./recordings/beyond-the-app/', import.meta.url));

const more = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file): Recording => ({
    name: file.slice(0, -'.json'.length),
    ...(JSON.parse(readFileSync(folder + file, 'utf8')) as Omit<Recording, 'name'>),
  }));

const names = new Set(more.map(({ name }) => name));

/**
 * The recordings that the mock registry is held against: those of the requests that the app sends, and more of
 * requests that it does not send (yet): sessions, tokens, changes to repositories, stars.
 */
export const parityRecordings: readonly Recording[] = [...recordings.filter(({ name }) => !names.has(name)), ...more];
