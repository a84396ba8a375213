import { describe, expect, it } from 'vitest';
import { withPriority } from '../../../../test/finding-priority';
import { reportOf } from '../../../../test/sample-report';
import type { Priority } from '@/domain/risk/priority';
import { compareReports } from './compared-reports';
import {
  filterComparedFindings,
  latestFinding,
  orderComparedFindings,
  type ComparedFindingFilter,
} from './finding-list';
import { filterComparedPackages, orderComparedPackages, type ComparedPackageFilter } from './package-list';

const { findings, packages } = compareReports(
  reportOf('ssl 1.9: CVE-1 High, CVE-2 Low fix 2', 'libold 3: CVE-3 Medium fix 4', 'npm/ws 8.0.0: CVE-4 Critical'),
  reportOf(
    'ssl 1.10: CVE-1 Low, CVE-5 Medium',
    'libnew 3: CVE-3 Medium fix 4',
    'npm/ws 8.0.0: CVE-4 Critical',
    'zip 1',
  ),
);

describe('compareReports', () => {
  it('has one comparison for two reports, and another one for the other way round', () => {
    const [a, b] = [reportOf('ssl 1.9: CVE-1 High'), reportOf('ssl 1.10')];
    const there = compareReports(a, b);
    expect(compareReports(a, b)).toBe(there);
    expect(there.findings[0]?.change).toBe('fixed');
    expect(compareReports(b, a).findings[0]?.change).toBe('new');
  });
});

describe('compared findings', () => {
  const all: ComparedFindingFilter = { search: '', changes: [], severities: [], isFixableOnly: false };
  const names = (rows: readonly (typeof findings)[number][]) =>
    rows.map(({ before, after }) => (after[0] ?? before[0])?.vulnerability.name);

  it.each<[Partial<ComparedFindingFilter>, string[]]>([
    [{}, ['CVE-1', 'CVE-2', 'CVE-3', 'CVE-4', 'CVE-5']],
    [{ search: 'cve-5' }, ['CVE-5']],
    [{ search: 'libold' }, ['CVE-3']],
    [{ search: 'libnew -cve-1' }, ['CVE-3']],
    [{ changes: ['new', 'fixed'] }, ['CVE-2', 'CVE-5']],
    [{ severities: ['Low'] }, ['CVE-1', 'CVE-2']],
    [{ isFixableOnly: true }, ['CVE-2', 'CVE-3']],
    [{ isFixableOnly: true, changes: ['new'] }, []],
  ])('are filtered by %o', (filter, expected) => {
    expect(names(filterComparedFindings(findings, { ...all, ...filter }))).toEqual(expected);
  });

  it.each([
    ['change', 'asc', ['CVE-5', 'CVE-1', 'CVE-2', 'CVE-4', 'CVE-3']],
    ['change', 'desc', ['CVE-4', 'CVE-3', 'CVE-2', 'CVE-1', 'CVE-5']],
    ['severity', 'asc', ['CVE-4', 'CVE-5', 'CVE-3', 'CVE-1', 'CVE-2']],
    ['advisory', 'desc', ['CVE-5', 'CVE-4', 'CVE-3', 'CVE-2', 'CVE-1']],
    ['package', 'asc', ['CVE-3', 'CVE-5', 'CVE-1', 'CVE-2', 'CVE-4']],
    ['fixed', 'asc', ['CVE-2', 'CVE-3', 'CVE-5', 'CVE-1', 'CVE-4']],
  ] as const)('are sorted by %s %s', (by, direction, expected) => {
    expect(names(orderComparedFindings(findings)(by, direction))).toEqual(expected);
  });
});

describe('compared findings beside risk data', () => {
  const priorities: Record<string, Priority> = { 'CVE-1': 'later', 'CVE-2': 'now', 'CVE-3': 'watch', 'CVE-5': 'now' };
  const beside = findings.map((finding) =>
    withPriority(finding, priorities[latestFinding(finding).vulnerability.name]),
  );
  const names = (rows: readonly (typeof findings)[number][]) =>
    rows.map((row) => latestFinding(row).vulnerability.name);

  it.each([
    ['asc', ['CVE-5', 'CVE-2', 'CVE-3', 'CVE-1', 'CVE-4']],
    ['desc', ['CVE-1', 'CVE-3', 'CVE-5', 'CVE-2', 'CVE-4']],
  ] as const)(
    'are sorted by priority %s, what is not told last, what is new first among equals',
    (direction, expected) => {
      expect(names(orderComparedFindings(beside)('priority', direction))).toEqual(expected);
    },
  );

  it('keep the usual order without them', () => {
    expect(orderComparedFindings(findings)('priority', 'desc')).toEqual(
      orderComparedFindings(findings)('change', 'asc'),
    );
  });
});

describe('compared packages', () => {
  const all: ComparedPackageFilter = { search: '', changes: [], types: [] };
  const names = (rows: readonly (typeof packages)[number][]) => rows.map(({ name }) => name);

  it.each<[Partial<ComparedPackageFilter>, string[]]>([
    [{}, ['ssl', 'libold', 'ws', 'libnew', 'zip']],
    [{ search: '1.10' }, ['ssl']],
    [{ changes: ['added', 'removed'] }, ['libold', 'libnew', 'zip']],
    [{ types: ['npm'] }, ['ws']],
  ])('are filtered by %o', (filter, expected) => {
    expect(names(filterComparedPackages(packages, { ...all, ...filter }))).toEqual(expected);
  });

  it.each([
    ['change', 'asc', ['libnew', 'zip', 'libold', 'ssl', 'ws']],
    ['name', 'desc', ['zip', 'ws', 'ssl', 'libold', 'libnew']],
    ['from', 'asc', ['ssl', 'libold', 'ws', 'libnew', 'zip']],
    ['to', 'desc', ['ws', 'libnew', 'ssl', 'zip', 'libold']],
    ['type', 'desc', ['ws', 'libnew', 'zip', 'libold', 'ssl']],
    ['vulnerabilities', 'asc', ['libnew', 'zip', 'ssl', 'ws', 'libold']],
  ] as const)('are sorted by %s %s', (by, direction, expected) => {
    expect(names(orderComparedPackages(packages)(by, direction))).toEqual(expected);
  });
});
