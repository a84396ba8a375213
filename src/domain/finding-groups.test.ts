// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findingLines, groupFindings, linesOfPage, type FindingGrouping } from './finding-groups';
import { findingRows } from './finding-rows';
import type { Severity } from './scan';
import type { ScannedPackage, Vulnerability } from './scan-report';

function vulnerability(name: string, severity: Severity, fixedBy: string | null = null): Vulnerability {
  return {
    name,
    severity,
    severityText: severity,
    description: '',
    links: [],
    fixedBy,
    source: null,
    distribution: null,
    packageRepository: null,
    cvssVector: null,
    cvssScore: null,
  };
}

function scanned(name: string, layerDigest: string | null, ...vulnerabilities: Vulnerability[]): ScannedPackage {
  return { name, version: '1.0', versionFormat: null, namespace: null, layerDigest, vulnerabilities };
}

const layers = [
  {
    index: 0,
    blobDigest: 'sha256:aa',
    command: 'RUN make',
    comment: null,
    sizeBytes: null,
    author: null,
    createdAt: null,
    isRemote: false,
  },
];

const rows = findingRows(
  {
    status: 'scanned',
    statusText: 'scanned',
    packages: [
      scanned('openssl', 'sha256:aa', vulnerability('CVE-1', 'High', '1.1'), vulnerability('CVE-2', 'Low')),
      scanned('libssl3', 'sha256:bb', vulnerability('CVE-1', 'Critical', '1.1')),
      scanned('mystery', null, vulnerability('CVE-3', 'High')),
    ],
  },
  { layers },
);

describe('groupFindings', () => {
  it.each<[FindingGrouping, [title: string, size: number, fixable: number][]]>([
    [
      'advisory',
      [
        ['CVE-1', 2, 2],
        ['CVE-2', 1, 0],
        ['CVE-3', 1, 0],
      ],
    ],
    [
      'package',
      [
        ['openssl 1.0', 2, 1],
        ['libssl3 1.0', 1, 1],
        ['mystery 1.0', 1, 0],
      ],
    ],
    [
      'layer',
      [
        ['Layer 1: RUN make', 2, 1],
        ['sha256:bb', 1, 1],
        ['Layer not known', 1, 0],
      ],
    ],
  ])('puts together by %s', (by, groups) => {
    expect(
      groupFindings(rows, by).map(({ title, rows: { length }, fixableCount }) => [title, length, fixableCount]),
    ).toEqual(groups);
  });

  it('counts the severities of a group', () => {
    expect(groupFindings(rows, 'advisory')[0]?.counts).toMatchObject({ Critical: 1, High: 1, Low: 0 });
  });
});

/** "> CVE-1" for a head, "openssl" for a row. */
function told(lines: ReturnType<typeof findingLines>): string[] {
  return lines.map((line) => (line.kind === 'group' ? `> ${line.group.title}` : line.row.finding.package.name));
}

describe('findingLines', () => {
  it('has no heads without grouping', () => {
    expect(told(findingLines(rows, 'none', () => false))).toEqual(['openssl', 'openssl', 'libssl3', 'mystery']);
  });

  it('leaves out the rows of closed groups', () => {
    expect(told(findingLines(rows, 'advisory', (key) => key === 'CVE-1'))).toEqual([
      '> CVE-1',
      '> CVE-2',
      'openssl',
      '> CVE-3',
      'mystery',
    ]);
  });
});

describe('linesOfPage', () => {
  const lines = findingLines(rows, 'advisory', () => false);

  it('repeats the head of a group that goes on', () => {
    expect(told(linesOfPage(lines, 1, 2))).toEqual(['> CVE-1', 'openssl']);
    expect(told(linesOfPage(lines, 2, 2))).toEqual(['> CVE-1', 'libssl3', '> CVE-2']);
    expect(told(linesOfPage(lines, 4, 2))).toEqual(['> CVE-3', 'mystery']);
  });

  it('cuts plain rows', () => {
    expect(
      told(
        linesOfPage(
          findingLines(rows, 'none', () => false),
          2,
          3,
        ),
      ),
    ).toEqual(['mystery']);
  });
});
