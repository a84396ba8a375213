import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import type { Browser } from '@playwright/test';
import { type ConditionName, launchBrowser, measuredPage, newContext } from './browser';
import { followBudget } from './follow-budget';
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

/** The command. Its exit code: 0 measured, 1 something could not be measured, 2 wrong arguments or nothing to measure. */
export async function main(args: readonly string[], _env: NodeJS.ProcessEnv, print: Print): Promise<number> {
  if (args.includes('--help')) {
    print(usage);
    return 0;
  }
  let served: { subjects: Subject[]; apps: ServedApp[] };
  let options: Options;
  try {
    options = readOptions(args);
    if (options.writesBudget) return await followBudget(options, print);
    served = await serveSubjects(options);
  } catch (error) {
    print(`${messageOf(error)}\n\n${usage}`);
    return 2;
  }
  try {
    if (!options.servesOnly) return (await measureAll(options, served.subjects, print)) ? 0 : 1;
    await untilStopped(served.subjects, print);
    return 0;
  } finally {
    await Promise.all(served.apps.map((app) => app.close()));
  }
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

/** False if a run broke off; what it had measured until then counts. */
async function measureAll(options: Options, subjects: readonly Subject[], print: Print): Promise<boolean> {
  const browser = await launchBrowser();
  const values: Values = new Map();
  const failures: string[] = [];
  const measure = async (one: Omit<Measurement, 'browser'>) => {
    try {
      await measureOnce({ browser, ...one });
    } catch (error) {
      const failure = `${one.scenario.name} ${one.size}, ${one.condition}, ${one.subject.name}: ${messageOf(error)}`;
      print(`  broke off: ${failure}`);
      failures.push(failure);
    }
  };
  try {
    for (const { scenario, size } of chosen(options)) {
      print(`${scenario.name} ${size}`);
      // The first round fills what servers and the system keep, and is thrown away.
      for (const subject of subjects) await measure({ scenario, size, subject, condition: 'free', values: new Map() });
      for (let run = 0; run < options.runs; run += 1) {
        // In turn and in changing order: a machine that gets slower must not speak for one of them.
        const inTurn = run % 2 === 0 ? subjects : subjects.toReversed();
        for (const condition of options.conditions) {
          for (const subject of inTurn) await measure({ scenario, size, subject, condition, values });
        }
      }
    }
    writeResults(
      options,
      subjects,
      { results: resultsOf(values, subjects), failures, browser: browser.version() },
      print,
    );
  } finally {
    await browser.close();
  }
  return failures.length === 0;
}

function chosen({ only, sizes }: Options): { scenario: Scenario; size: number }[] {
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
  subject: Subject;
  condition: ConditionName;
  values: Values;
}

async function measureOnce({ browser, scenario, size, subject, condition, values }: Measurement): Promise<void> {
  const { name, origin, profile } = subject;
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
  try {
    await scenario.perform({ profile, origin, size, newPage: () => measuredPage(context, condition), record });
  } finally {
    await context.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
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
  { results, failures, browser }: { results: readonly Result[]; failures: readonly string[]; browser: string },
  print: Print,
): void {
  const about = [
    `${new Date().toISOString().slice(0, 16)}Z, Chromium ${browser}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
    `medians (least–most) of ${options.runs} runs; the registry takes ${options.delayMs} ms for an answer`,
    'slow: a quarter of the processor, 10 Mbit/s, 40 ms; a ratio in brackets: the runs of the two overlap',
    ...failures.map((failure) => `broke off: ${failure}`),
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
