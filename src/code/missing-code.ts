import { useSyncExternalStore } from 'react';

/** Why code could not be fetched, once its server was asked; 'asking' until then. */
export type CodeState = 'asking' | 'newer' | 'same-version' | 'unreachable';

/** What cannot be shown without the code: a page, or a part that the person opened on one. */
type Need = 'page' | 'part';

const entryScript = 'script[type="module"][src]';
const longestAskMs = 10_000;

/** What failed because code could not be fetched, and nothing else. */
const failures = new WeakSet<object>();
const listeners = new Set<() => void>();
let lastNeed: Need | null = null;
let state: CodeState = 'asking';
let isAsking = false;

/** From now on it is noticed when code cannot be fetched; until the returned function is called. */
export function watchForMissingCode(): () => void {
  const notice = ({ payload }: VitePreloadErrorEvent) => failures.add(payload);
  window.addEventListener('vite:preloadError', notice);
  return () => {
    window.removeEventListener('vite:preloadError', notice);
    change(null, 'asking');
  };
}

/** Whether that was thrown because code could not be fetched. */
export function isMissingCode(error: unknown): boolean {
  return error instanceof Error && failures.has(error);
}

/**
 * Tells that something cannot be shown. If that is for want of its code (then the answer is true), the server is asked
 * why. A failure to fetch ahead is not shown until the code is needed.
 */
export function reportMissingCode(error: unknown, need: Need): boolean {
  if (!isMissingCode(error)) return false;
  const isKnown = state === 'newer'; // nothing but a reload changes that
  change(need, isKnown ? state : 'asking');
  if (!isKnown && !isAsking) void askServer();
  return true;
}

/** Why the page could not be shown; for what stands in its place, whatever else has failed since. */
export function useMissingPage(): CodeState {
  return useSyncExternalStore(subscribe, () => state);
}

/**
 * Fetches code that something waits for and React does not draw: a query, a click. If it is missing, the page says so as of any
 * other part of it, and what is thrown is in words for people, not in the browser's.
 */
export async function neededCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch (error) {
    if (!reportMissingCode(error, 'part')) throw error;
    const told = new Error('A part of this app could not be loaded. Reloading the page may help.', { cause: error });
    failures.add(told);
    throw told;
  }
}

/** Fetches code that can be done without: null if it is missing, and nobody is told. */
export async function optionalCode<Code>(load: () => Promise<Code>): Promise<Code | null> {
  try {
    return await load();
  } catch {
    return null;
  }
}

/** Why a part of the page could not be shown; null while that is not what failed last. */
export function useMissingPart(): CodeState | null {
  return useSyncExternalStore(subscribe, () => (lastNeed === 'part' ? state : null));
}

/**
 * What the server's start page says about code that it did not have.
 * @param script address of the script that this page was started with, as its start page wrote it
 */
export function readStartPage(page: string, script: string): CodeState {
  if (page.includes(`"${script}"`)) return 'same-version';
  // Something between here and the server may answer with a page of its own.
  return /<script[^>]+type="module"/.test(page) ? 'newer' : 'unreachable';
}

async function askServer(): Promise<void> {
  isAsking = true;
  const script = document.querySelector(entryScript)?.getAttribute('src') ?? '';
  let answered: CodeState = 'unreachable';
  try {
    const signal = AbortSignal.timeout(longestAskMs);
    const answer = await fetch(import.meta.env.BASE_URL, { cache: 'no-store', signal });
    if (answer.ok) answered = readStartPage(await answer.text(), script);
  } catch {
    // unreachable
  }
  isAsking = false;
  change(lastNeed, answered);
}

function change(need: Need | null, next: CodeState): void {
  lastNeed = need;
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
