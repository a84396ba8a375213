import { parseArgs } from 'node:util';
import { conditions, type ConditionName } from './browser';
import type { DataSizes } from './data';
import { scenarios } from './scenarios';

export interface Options {
  /** Names of scenarios; empty for all. */
  only: string[];
  runs: number;
  sizes: DataSizes;
  conditions: ConditionName[];
  dist: string;
  /** Folder of another build that is measured in turn. */
  against: string | undefined;
  /** Another UI that is there already, with its profile. */
  other: { url: string; profile: string | undefined } | undefined;
  json: string;
  markdown: string;
  /** How long the registry takes for an answer, in milliseconds. */
  delayMs: number;
  port: number;
  servesOnly: boolean;
  writesBudget: boolean;
  isForced: boolean;
}

const small: DataSizes = { tags: [100], findings: [50], history: [1000] };
const all: DataSizes = { tags: [10, 100, 1000, 10_000], findings: [50, 1000, 5000], history: [1000, 20_000] };

export const usage = `npm run bench -- [options]
  --only tags,report         scenarios: tags, complete, details, report, history
  --runs 5                   how often each is measured, after one round that does not count
  --sizes small|all|tags=10,100/findings=50/history=1000
  --conditions free,slow     free: as the machine is; slow: a quarter of the processor, 10 Mbit/s, 40 ms
  --delay 20                 how long the registry takes for an answer, in ms
  --dist dist                the build that is measured
  --against ../other-dist    another build, measured in turn
  --url http://… --profile file.json   another UI of a Quay, measured in turn
  --serve --port 5300        only serves the build and the generated registry, to look at or for another UI
  --write-budget             lowers test/bench/budget.json to what the build needs now; --force: raises it, too
  --json, --markdown         where the results go (bench-results/report.json, .md)`;

/** Throws an error with a sentence for what is not understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      runs: { type: 'string', default: '5' },
      sizes: { type: 'string', default: 'small' },
      conditions: { type: 'string', default: 'free,slow' },
      delay: { type: 'string', default: '20' },
      dist: { type: 'string', default: 'dist' },
      against: { type: 'string' },
      url: { type: 'string' },
      profile: { type: 'string' },
      port: { type: 'string', default: '0' },
      serve: { type: 'boolean', default: false },
      'write-budget': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      json: { type: 'string', default: 'bench-results/report.json' },
      markdown: { type: 'string', default: 'bench-results/report.md' },
    },
  });
  return {
    only: readNames(values.only),
    runs: whole(values.runs, '--runs'),
    sizes: readSizes(values.sizes),
    conditions: values.conditions.split(',').map((name) => {
      if (!(name in conditions)) throw new Error(`--conditions knows free and slow, not ${name}`);
      return name as ConditionName;
    }),
    dist: values.dist,
    against: values.against,
    other: values.url === undefined ? undefined : { url: values.url.replace(/\/$/, ''), profile: values.profile },
    json: values.json,
    markdown: values.markdown,
    delayMs: whole(values.delay, '--delay'),
    port: whole(values.port, '--port'),
    servesOnly: values.serve,
    writesBudget: values['write-budget'],
    isForced: values.force,
  };
}

function readNames(text: string): string[] {
  const names = text.split(',').filter(Boolean);
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) throw new Error(`No scenario called ${unknown.join(', ')}`);
  return names;
}

function readSizes(text: string): DataSizes {
  if (text === 'small') return small;
  if (text === 'all') return all;
  const sizes = { tags: [], findings: [], history: [] };
  const named = text.split('/').map((part): [string, number[]] => {
    const [name = '', numbers = ''] = part.split('=');
    if (!(name in sizes)) throw new Error(`--sizes knows tags, findings and history, not ${name}`);
    return [name, numbers.split(',').map((number) => whole(number, '--sizes'))];
  });
  return { ...sizes, ...Object.fromEntries(named) };
}

function whole(text: string, option: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${option} takes whole numbers, not ${text}`);
  return Number(text);
}
