import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import type { Browser } from '@playwright/test';
import { type ConditionName, launchBrowser, measuredPage, newContext } from './browser';
import { benchRegistry } from './data';
import { type Options, readOptions, usage } from './options';
import { type Profile, readProfile } from './profile';
import { markdownReport, type Result } from './report';
import { type Scenario, scenarios, type Unit } from './scenarios';
import { registryAnswers, type ServedApp, serveApp } from './server';
import { summarize } from './statistics';

/** A build or another UI. */
interface Subject {
  name: string;
  origin: string;
  profile: Profile;
}

/** Values by scenario, measure and condition, then by subject. */
type Values = Map<string, { result: Omit<Result, 'subjects'>; bySubject: Map<string, number[]> }>;

type Print = (line: string) => void;

/** The command. Its exit code: 0 measured, 2 not understood. */
export async function main(args: readonly string[], print: Print): Promise<number> {
  if (args.includes('--help')) {
    print(usage);
    return 0;
  }
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    print(`${String(error instanceof Error ? error.message : error)}\n\n${usage}`);
    return 2;
  }
  const { subjects, apps } = await serveSubjects(options);
  try {
    if (options.servesOnly) await untilStopped(subjects, print);
    else await measureAll(options, subjects, print);
  } finally {
    await Promise.all(apps.map((app) => app.close()));
  }
  return 0;
}

/** Builds are served in front of the same generated registry; another UI is where it is. */
async function serveSubjects(options: Options): Promise<{ subjects: Subject[]; apps: ServedApp[] }> {
  const answers = registryAnswers(benchRegistry(options.sizes));
  const builds = [options.dist, options.against].filter((dist) => dist !== undefined);
  const apps = await Promise.all(
    builds.map((dist, index) =>
      serveApp({ dist, answers, delayMs: options.delayMs, port: options.port === 0 ? 0 : options.port + index }),
    ),
  );
  const own = readProfile();
  const subjects = apps.map(({ url }, index) => ({ name: builds[index] ?? '', origin: url, profile: own }));
  if (options.other) {
    const profile = readProfile(options.other.profile);
    subjects.push({ name: profile.name, origin: options.other.url, profile });
  }
  return { subjects, apps };
}

async function untilStopped(subjects: readonly Subject[], print: Print): Promise<void> {
  for (const { name, origin } of subjects) print(`${name}: ${origin}`);
  await new Promise((resolve) => process.once('SIGINT', resolve));
}

async function measureAll(options: Options, subjects: readonly Subject[], print: Print): Promise<void> {
  const browser = await launchBrowser();
  const values: Values = new Map();
  try {
    for (const { scenario, size } of chosen(options)) {
      print(`${scenario.name} ${size}`);
      // The first round fills what servers and the system keep, and is thrown away.
      await measureOnce({ browser, scenario, size, subjects, condition: 'free', values: new Map() });
      for (let run = 0; run < options.runs; run += 1) {
        // In turn and in changing order: a machine that gets slower must not speak for one of them.
        const inTurn = run % 2 === 0 ? subjects : subjects.toReversed();
        for (const condition of options.conditions) {
          await measureOnce({ browser, scenario, size, subjects: inTurn, condition, values });
        }
      }
    }
    writeResults(options, subjects, resultsOf(values, subjects), browser.version(), print);
  } finally {
    await browser.close();
  }
}

function chosen({ only, sizes }: Options): { scenario: Scenario; size: number }[] {
  const unknown = only.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) throw new Error(`No scenario called ${unknown.join(', ')}`);
  return scenarios
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .flatMap((scenario) =>
      sizes[scenario.data].filter((size) => size >= (scenario.from ?? 0)).map((size) => ({ scenario, size })),
    );
}

interface Measurement {
  browser: Browser;
  scenario: Scenario;
  size: number;
  subjects: readonly Subject[];
  condition: ConditionName;
  values: Values;
}

async function measureOnce({ browser, scenario, size, subjects, condition, values }: Measurement): Promise<void> {
  for (const { name, origin, profile } of subjects) {
    const context = await newContext(browser);
    const record = (measure: string, value: number, unit: Unit = 'ms') => {
      const key = [scenario.name, size, measure, condition].join('\n');
      const found = values.get(key) ?? {
        result: { scenario: `${scenario.name} ${size}`, measure, condition, unit },
        bySubject: new Map<string, number[]>(),
      };
      found.bySubject.set(name, [...(found.bySubject.get(name) ?? []), value]);
      values.set(key, found);
    };
    await scenario.perform({ profile, origin, size, newPage: () => measuredPage(context, condition), record });
    await context.close();
  }
}

function resultsOf(values: Values, subjects: readonly Subject[]): Result[] {
  return [...values.values()].map(({ result, bySubject }) => ({
    ...result,
    subjects: subjects.flatMap(({ name }) => {
      const found = bySubject.get(name);
      return found ? [{ name, summary: summarize(found) }] : [];
    }),
  }));
}

function writeResults(
  options: Options,
  subjects: readonly Subject[],
  results: readonly Result[],
  browserVersion: string,
  print: Print,
): void {
  const about = [
    `${new Date().toISOString().slice(0, 16)}Z, Chromium ${browserVersion}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
    `medians (least–most) of ${options.runs} runs; the registry takes ${options.delayMs} ms for an answer`,
    'slow: a quarter of the processor, 10 Mbit/s, 40 ms; a ratio in brackets: the runs of the two overlap',
  ];
  const markdown = markdownReport(results, about);
  print(`\n${markdown}`);
  const json = { about, subjects: subjects.map(({ name, origin }) => ({ name, origin })), results };
  for (const [file, text] of [
    [options.markdown, markdown],
    [options.json, `${JSON.stringify(json, null, 2)}\n`],
  ] as const) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  print(`${options.markdown}, ${options.json}`);
}
