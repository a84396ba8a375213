/**
 * The one test command: `npm test`, or a part of it with `npm test -- --only rules,lint`. Every step runs even when an
 * earlier one failed, unless it needs what that one makes. Two steps run side by side if both use one core only, and the rules
 * begin beside the last of these. The last line is `N passed, N failed`: each test of vitest and playwright counts one, and so
 * does each other step. Above it stands what failed, in short: a log may be kept in part.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';

const CORES = 2;
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const reports = mkdtempSync(join(tmpdir(), 'quay-tags-'));
const reportOf = (name) => join(reports, `${name}.json`);

/** One project of vitest. It uses all cores; `cores` says how many must be free when it starts. */
const vitest = (name, cores = CORES) => ({
  name,
  cores,
  command: `npx vitest run --project ${name} --reporter=dot --reporter=json --outputFile.json=${reportOf(name)}`,
  count: () => countUnit(name),
  failures: () => unitFailures(name),
});

/** In the order they start in; the long ones of one core come first, so that the others fit beside them. */
const STEPS = [
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'format', command: 'npm run -s format:check' },
  { name: 'typecheck', command: 'npm run -s typecheck' },
  { name: 'knip', command: 'npm run -s knip' },
  { name: 'build', command: 'npm run -s build' },
  { name: 'demo', command: 'npm run -s build -- --mode demo' },
  { name: 'lockfile', command: 'node scripts/check-lockfile.mjs' },
  { name: 'bundle', command: 'node scripts/check-bundle.mjs', needs: ['build'] },
  vitest('rules', 1),
  vitest('programs'),
  vitest('pages'),
  {
    name: 'browser',
    cores: CORES,
    command: 'npx playwright test --reporter=line,json',
    env: { BROWSER_TESTS_PREBUILT: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('browser') },
    needs: ['build', 'demo'],
    count: countBrowser,
    failures: browserFailures,
  },
];

const names = values.only?.split(',') ?? STEPS.map((step) => step.name);
const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step called ${unknown.join(', ')}; there are: ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const failures = [];
const broken = new Set();
const waiting = STEPS.filter(({ name }) => names.includes(name));
const running = new Map();

while (waiting.length > 0 || running.size > 0) {
  const next = waiting.find(canStart);
  if (next === undefined) {
    await Promise.race(running.values());
    continue;
  }
  waiting.splice(waiting.indexOf(next), 1);
  running.set(
    next,
    perform(next).finally(() => running.delete(next)),
  );
}

rmSync(reports, { recursive: true, force: true });
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Whether cores are left for a step, and nothing that it needs is still to come. */
function canStart(step) {
  const used = [...running.keys()].reduce((sum, { cores = 1 }) => sum + cores, 0);
  if (used + (step.cores ?? 1) > CORES) return false;
  const isComing = ({ name }) => step.needs?.includes(name);
  return !waiting.some(isComing) && ![...running.keys()].some(isComing);
}

/** Runs a step to its end, counts it, and prints what it came to; the output of a step stays together. */
async function perform(step) {
  const missing = (step.needs ?? []).filter((name) => broken.has(name));
  const started = Date.now();
  const { code, output } =
    missing.length > 0 ? { code: 1, output: `not run: ${missing.join(', ')} failed` } : await run(step);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const counted = tally(step, code);
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.failed > 0) broken.add(step.name);
  const detail = step.count ? ` (${counted.passed} passed, ${counted.failed} failed)` : '';
  console.log(`${counted.failed > 0 ? 'FAIL' : 'ok  '} ${step.name.padEnd(10)} ${seconds.padStart(6)} s${detail}`);
  if (counted.failed > 0) {
    console.log(output.trimEnd());
    failures.push(...describeFailures(step));
  }
  if (counted.failed === 0 && step.name === 'bundle') console.log(`     ${output.trim()}`);
}

function run(step) {
  return new Promise((resolve) => {
    const child = spawn(step.command, { shell: true, env: { ...process.env, ...step.env } });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(String(error))));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Tests of a step from its report. A step that fails although no test did, or that ran none, counts one failure. */
function tally(step, code) {
  let counted = { passed: 0, failed: 0 };
  try {
    if (step.count) counted = step.count();
    else if (code === 0) counted.passed = 1;
  } catch {
    // No report: the step broke off before its first test.
  }
  if (counted.failed === 0 && (code !== 0 || counted.passed === 0)) counted.failed = 1;
  return counted;
}

/** One paragraph for each failed test of a step, with the beginning of its message; for other steps its name. */
function describeFailures(step) {
  try {
    return step.failures?.() ?? [step.name];
  } catch {
    return [step.name];
  }
}

function shortened(message) {
  return stripVTControlCharacters(message).split('\n').slice(0, 12).join('\n').slice(0, 1000);
}

function unitFailures(name) {
  const { testResults } = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  return testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    const where = relative(process.cwd(), file.name);
    if (failed.length === 0) return file.status === 'failed' ? [`${where}\n${shortened(file.message)}`] : [];
    return failed.map((test) => `${where} > ${test.fullName}\n${shortened(test.failureMessages[0] ?? '')}`);
  });
}

function browserFailures() {
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const report = JSON.parse(readFileSync(reportOf('browser'), 'utf8'));
  const failed = report.suites.flatMap(specsOf).filter((spec) => !spec.ok);
  return failed.map((spec) => {
    const test = spec.tests.find(({ status }) => status !== 'expected');
    const message = test?.results.find(({ error }) => error !== undefined)?.error.message ?? '';
    return `[${test?.projectName}] ${spec.file}:${spec.line} > ${spec.title}\n${shortened(message)}`;
  });
}

function countUnit(name) {
  const report = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  // A file that cannot be read in has no tests, and counts one.
  return { passed: report.numPassedTests, failed: unitFailures(name).length };
}

function countBrowser() {
  const { stats } = JSON.parse(readFileSync(reportOf('browser'), 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
