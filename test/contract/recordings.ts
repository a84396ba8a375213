import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One recorded request and answer of a real Quay server. */
export interface Recording {
  /** The file's name without `.json`; ends in `.error` if the status is 400 or more (but for `user.anonymous`). */
  name: string;
  about: string;
  actor: string;
  request: {
    method: string;
    path: string;
    query: Record<string, string | number>;
    headers: Record<string, string>;
    body: unknown;
  };
  response: {
    status: number;
    headers: Record<string, string>;
    /** Parsed JSON if the answer was JSON (under whatever Content-Type), else text; null with 204 is no body. */
    body: unknown;
  };
}

/** All recordings in a folder beside this file, by name. */
export function readRecordings(folder: string): readonly Recording[] {
  const path = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      ...(JSON.parse(readFileSync(path + file, 'utf8')) as Omit<Recording, 'name'>),
    }));
}

/** The recordings of what the app asks for. */
export const recordings = readRecordings('recordings');

/** The recording of that name; throws if there is none. */
export function recording(name: string): Recording {
  const found = recordings.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no recording is called ${name}`);
  return found;
}

/** The recorded answer as a server sends it. */
export function responseOf({ response: { status, headers, body } }: Recording): Response {
  if (status === 204) return new Response(null, { status });
  const contentType = headers['Content-Type'] ?? 'application/json';
  const isText = typeof body === 'string' && contentType.startsWith('text/html');
  return new Response(isText ? body : JSON.stringify(body), { status, headers: { 'Content-Type': contentType } });
}
