import { type Recording, readRecordings, recordings } from './recordings';

const more = readRecordings('recordings/beyond-the-app');

const names = new Set(more.map(({ name }) => name));

/**
 * The recordings that the mock registry is held against: those of the requests that the app sends, and more of
 * requests that it does not send (yet): sessions, tokens, changes to repositories, stars.
 */
export const parityRecordings: readonly Recording[] = [...recordings.filter(({ name }) => !names.has(name)), ...more];
