import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** Recorded under another configuration or after the history's changes; never an answer to a plain request. */
const SPECIAL =
  /^(features-off|xhr-only|cors-|no-anonymous|registry-readonly|security\.scanner-down|bearer|basic-auth)/;

/** All recordings of a folder: `{ name, actor, request, response }`, in order of name. Throws when there are none. */
export function readRecordings(folder) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted();
  if (files.length === 0) throw new Error(`No recordings in ${folder}`);
  return files.map((file) => ({
    name: basename(file, '.json'),
    ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
  }));
}

/** Parameters that change how much is told and not what is asked for: only these may differ from the recording. */
const TOLERATED =
  /^(limit|includeTags|includeStats|last_modified|popularity|quota|repo_kind|vulnerabilities|include_modelcard)$/;

/**
 * The recording that answers a request best, or undefined. Method and path must be equal, and so must the parameters that
 * select (a page 2 that was not recorded is no page 1). Then the exact query counts most, then the same actor, then an equal body, then the number of equal query parameters. Between equals, an answer
 * that is no error and whose name says the least (`tag-list.active` before `tag-list.after-delete`) wins.
 */
export function findRecording(recordings, { method, url, body, actor }) {
  const refusal = recordings.find((one) => refusesRepository(one, method, url.pathname, actor));
  if (refusal) return refusal;
  const candidates = recordings
    .filter((one) => !SPECIAL.test(one.name) && one.request.method === method)
    .filter((one) => decode(one.request.path) === decode(url.pathname) && selectsTheSame(one, url))
    .filter((one) => one.actor === actor || !isAboutPermission(one))
    .map((one) => ({ one, score: score(one, url, body, actor) }));
  return candidates.toSorted((a, b) => compareScores(b.score, a.score))[0]?.one;
}

/** Who may not read a repository may not read anything below it, whatever others were answered there. */
function refusesRepository(one, method, path, actor) {
  const isRefusal = method === 'GET' && one.request.method === method && [401, 403].includes(one.response.status);
  const isRepository = /^\/api\/v1\/repository\/[^/]+\/[^/]+$/.test(one.request.path);
  if (!isRefusal || !isRepository || one.actor !== actor || SPECIAL.test(one.name)) return false;
  return `${decode(path)}/`.startsWith(`${decode(one.request.path)}/`);
}

function selectsTheSame(one, url) {
  const recorded = one.request.query ?? {};
  const names = new Set([...Object.keys(recorded), ...url.searchParams.keys()]);
  return [...names].every((name) => {
    const asked = url.searchParams.get(name) ?? undefined;
    if (TOLERATED.test(name) || sameParameter(asked, recorded[name])) return true;
    return name === 'page' && (asked ?? '1') === String(recorded[name] ?? 1);
  });
}

function score(one, url, body, actor) {
  const asked = Object.fromEntries(url.searchParams);
  const recorded = one.request.query ?? {};
  const names = new Set([...Object.keys(asked), ...Object.keys(recorded)]);
  const same = [...names].filter((name) => sameParameter(asked[name], recorded[name])).length;
  return [
    Number(same === names.size),
    Number(one.actor === actor),
    Number(sameBody(one.request.body, body)),
    same - names.size,
    Number(one.response.status < 400),
    -Number(/\.after/.test(one.name)),
    -one.name.length,
  ];
}

/** Refusals and answers for one person's eyes hold for the actor they were recorded with only. */
function isAboutPermission(one) {
  return [401, 403].includes(one.response.status) || one.request.path === '/api/v1/user/';
}

function sameParameter(asked, recorded) {
  return asked !== undefined && recorded !== undefined && asked === String(recorded);
}

function sameBody(recorded, asked) {
  if (asked === '') return recorded === null;
  try {
    return isDeepStrictEqual(recorded, JSON.parse(asked));
  } catch {
    return recorded === asked;
  }
}

/** Quay compares decoded paths: a digest may come with its colon encoded. */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function compareScores(a, b) {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : a[at] - b[at];
}
