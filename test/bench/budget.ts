import { readFileSync, writeFileSync } from 'node:fs';
import type { CountedLoad, Counts } from './counted-load';

/** The most that each page may need. */
export type Budget = Record<string, Counts>;

const FILE = new URL('budget.json', import.meta.url);

/** What may be added before a budget is over: enough for everyday changes, less than what anybody would notice. */
const HEADROOM: Counts = { bytes: 2048, files: 0, requests: 0, depth: 0, forcedLayouts: 0, restyles: 0, elements: 40 };

const WORDS: Record<keyof Counts, string> = {
  bytes: 'bytes of JavaScript and CSS before the first row (brotli)',
  files: 'files of JavaScript and CSS before the first row',
  requests: 'requests before the first row',
  depth: 'rounds of requests, each waiting for the one before',
  forcedLayouts: 'layouts forced by scripts',
  restyles: 'times that the styles of most elements were computed',
  elements: 'elements of the whole page',
};

/** How many of the parts a message names. */
const MOST_PARTS = 8;

const kinds = Object.keys(WORDS) as (keyof Counts)[];

export function readBudget(): Budget {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Budget;
}

export function writeBudget(budget: Budget): void {
  writeFileSync(FILE, `${JSON.stringify(budget, null, 2)}\n`);
}

/** What a page needs beyond its budget: a sentence for each figure with what it is made of. */
export function overruns(page: string, { counts, parts }: CountedLoad, budget: Budget): string[] {
  const allowed = budget[page];
  if (!allowed) return [`${page} has no budget: npm run bench -- --write-budget`];
  return kinds.flatMap((kind) => {
    const excess = counts[kind] - allowed[kind];
    if (excess <= 0) return [];
    // All requests and rounds, because the new one may be any of them; of the others what weighs most.
    const isList = kind === 'requests' || kind === 'depth' || kind === 'forcedLayouts' || kind === 'restyles';
    const named = isList ? parts[kind] : parts[kind].slice(0, MOST_PARTS);
    const more = parts[kind].length - named.length;
    return [
      [
        `${page}: ${counts[kind]} ${WORDS[kind]}, ${excess} more than the ${allowed[kind]} allowed. It is made of`,
        ...named.map((part) => `  ${part}`),
        ...(more > 0 ? [`  and ${more} others`] : []),
      ].join('\n'),
    ];
  });
}

/** The budget for what was counted now. It only gets smaller, unless it is forced to follow. */
export function nextBudget(counted: Budget, old: Budget, { isForced }: { isForced: boolean }): Budget {
  const next = Object.entries(counted).map(([page, counts]): [string, Counts] => {
    const before = isForced ? undefined : old[page];
    const limit = (kind: keyof Counts) => Math.min(counts[kind] + HEADROOM[kind], before?.[kind] ?? Infinity);
    return [
      page,
      {
        bytes: limit('bytes'),
        files: limit('files'),
        requests: limit('requests'),
        depth: limit('depth'),
        forcedLayouts: limit('forcedLayouts'),
        restyles: limit('restyles'),
        elements: limit('elements'),
      },
    ];
  });
  return { ...old, ...Object.fromEntries(next) };
}
