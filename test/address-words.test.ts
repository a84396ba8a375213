import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agendaKinds } from '@/domain/agenda/agenda-items';
import { agendaKindLabel } from '@/domain/agenda/agenda-text';
import { outcomes } from '@/domain/clean-up/evaluate';
import { outcomeTitles } from '@/domain/clean-up/rule-text';
import { findingChangeLabels, packageChangeLabels } from '@/domain/compare/reports/change-text';
import { findingChanges } from '@/domain/compare/reports/findings-comparison';
import { packageChanges } from '@/domain/compare/reports/packages-comparison';
import { historyChangeKinds, historyKindLabel } from '@/domain/history/tag-history-text';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { noLayer, packageSeverities, packageTypes } from '@/domain/packages/package-filters';
import { packageSources } from '@/domain/referrers/sbom/sbom-comparison';
import { sourceTitles } from '@/domain/referrers/sbom/sbom-list';
import { priorities, priorityText, shareText } from '@/domain/risk/priority';
import { epssSteps, vexWords } from '@/domain/risk/risk-filter';
import { vexText } from '@/domain/risk/vex-statement';
import { severities } from '@/domain/scan/scan';
import { snapshotFilterLabels } from '@/pages/repository/tag-history/as-of/snapshot-items';
import { snapshotFilters } from '@/pages/repository/tag-history/history-view-state';
import { parameterWords } from '@/routing/address-words';
import type { Codec } from '@/routing/view-state';

const ROOT = join(import.meta.dirname, '..');

/** Parameters that narrow no view. */
const arranging = new Set(
  [
    // What stands in a row, which rows are open, and what is listed in addition.
    'group expanded signatures labels historyFuture vulnGroup vulnFolded vulnOpen',
    // How a search is meant.
    'in regex',
    // What a page is about, and its tab.
    'tab digest tag a b with artifact part rule except effect',
  ].flatMap((names) => names.split(' ')),
);
const isOrderOrPage = (name: string) => /^(sort|page|perPage)$|[a-z](Sort|Direction|Page|PerPage)$/.test(name);

const modules = import.meta.glob<Record<string, unknown>>('../src/**/*-view-state.ts', { eager: true });

function codecsOf(path: string): Codec<Record<string, unknown>>[] {
  return Object.values(modules[`../${path}`] ?? {}).filter(
    (value): value is Codec<Record<string, unknown>> =>
      typeof value === 'object' && value !== null && 'fields' in value && 'write' in value,
  );
}

const callers = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && path !== 'src/routing/view-state.ts')
  .flatMap((path) => {
    const calls = readFileSync(join(ROOT, path), 'utf8').match(/\bcodec[<(]/g) ?? [];
    return calls.length === 0 ? [] : [{ path, calls: calls.length }];
  });

const parameters = new Set(
  callers
    .flatMap(({ path }) => codecsOf(path))
    .flatMap(({ fields }) => Object.values(fields))
    .flatMap(({ param, oldParam }) => (oldParam === undefined ? [param] : [param, oldParam])),
);

describe('the parameters of addresses', () => {
  it('are those of codecs in files of view states, all of which are exported', () => {
    expect(callers.length).toBeGreaterThan(10);
    expect(callers.filter(({ path, calls }) => codecsOf(path).length < calls)).toEqual([]);
  });

  it('have words if they narrow a view', () => {
    const known = (name: string) => arranging.has(name) || isOrderOrPage(name) || Object.hasOwn(parameterWords, name);
    expect([...parameters].filter((name) => !known(name))).toEqual([]);
  });

  it('exist if they are listed, and are listed once', () => {
    const listed = [...arranging, ...Object.keys(parameterWords)];
    expect(listed.filter((name) => !parameters.has(name))).toEqual([]);
    expect(Object.keys(parameterWords).filter((name) => arranging.has(name) || isOrderOrPage(name))).toEqual([]);
  });
});

function each<Word extends string>(words: readonly Word[], textOf: (word: Word) => string): [string, string][] {
  return words.map((word) => [word, textOf(word)]);
}

const types = each(packageTypes, (type) => ecosystemName(type === 'unknown' ? null : type));

describe('the words of an address are those on the page', () => {
  it.each<[string, [string, string][]]>([
    ['show', each(outcomes, (outcome) => outcomeTitles[outcome])],
    ['historyKinds', [...each(historyChangeKinds, historyKindLabel), ...each(agendaKinds, agendaKindLabel)]],
    ['historyState', each(snapshotFilters, (state) => snapshotFilterLabels[state]).slice(1)],
    ['vulnSeverity', each(severities, (severity) => severity)],
    ['vulnChange', each(findingChanges, (change) => findingChangeLabels[change])],
    ['vulnType', types],
    ['vulnLayer', [[noLayer, 'Layer not known']]],
    ['vulnRisk', each(priorities, priorityText)],
    ['vulnRisk', each(vexWords, (word) => (word === 'unsaid' ? 'Nothing said' : vexText(word))).map(inVex)],
    ['vulnRisk', epssSteps.map((step) => [`epss:${step}`, `EPSS ${shareText(step)} or more`])],
    ['pkgSeverity', each(packageSeverities, (severity) => severity)],
    ['pkgChange', each(packageChanges, (change) => packageChangeLabels[change])],
    ['pkgType', types],
    ['sbomIn', each(packageSources, (source) => sourceTitles[source])],
  ])('%s', (param, cases) => {
    for (const [value, text] of cases) expect(parameterWords[param]?.(value)).toEqual([text]);
  });
});

function inVex([word, text]: [string, string]): [string, string] {
  return [`vex:${word}`, text];
}
