import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity } from '@/domain/scan/scan';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import {
  findingGroupings,
  findingItems,
  findingPage,
  groupFindings,
  pageOfGroup,
  type FindingGroup,
  type FindingGrouping,
} from './finding-groups';
import { findingRows } from './finding-rows';

function vulnerability(name: string, severity: Severity, fixedIn: string | null = null): Vulnerability {
  return sampleVulnerability({ name, severity, fixedIn });
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

const never = () => false;

/** What a page shows: "> CVE-1" for a head, "openssl" for a row, and which findings that are. */
function told(by: FindingGrouping, page: number, perPage: number, isClosed: (address: string) => boolean = never) {
  const { rows: shown, first, last } = findingPage(findingItems(rows, by, isClosed), page, perPage);
  const words = shown.map((pageRow) =>
    pageRow.kind === 'finding'
      ? pageRow.row.finding.package.name
      : `> ${pageRow.group.title}${pageRow.isContinued ? ' (continued)' : ''}`,
  );
  return [...words, `${first} - ${last}`];
}

describe('findingPage', () => {
  it('cuts plain rows', () => {
    expect(told('none', 1, 3)).toEqual(['openssl', 'openssl', 'libssl3', '1 - 3']);
    expect(told('none', 2, 3)).toEqual(['mystery', '4 - 4']);
  });

  it('counts findings, not the heads above them', () => {
    expect(told('advisory', 1, 2)).toEqual(['> CVE-1', 'openssl', 'libssl3', '1 - 2']);
    expect(told('advisory', 2, 2)).toEqual(['> CVE-2', 'openssl', '> CVE-3', 'mystery', '3 - 4']);
  });

  it('repeats the head of a group that goes on', () => {
    expect(told('advisory', 1, 1)).toEqual(['> CVE-1', 'openssl', '1 - 1']);
    expect(told('advisory', 2, 1)).toEqual(['> CVE-1 (continued)', 'libssl3', '2 - 2']);
    expect(told('advisory', 3, 1)).toEqual(['> CVE-2', 'openssl', '3 - 3']);
  });

  it('folds a closed group into one, and counts what is in it', () => {
    const isClosed = (address: string) => address === 'CVE-1';
    expect(told('advisory', 1, 2, isClosed)).toEqual(['> CVE-1', '> CVE-2', 'openssl', '1 - 3']);
    expect(told('advisory', 2, 2, isClosed)).toEqual(['> CVE-3', 'mystery', '4 - 4']);
    expect(told('advisory', 1, 20, () => true)).toEqual(['> CVE-1', '> CVE-2', '> CVE-3', '1 - 4']);
  });

  it('is empty if there is nothing', () => {
    expect(findingPage([], 1, 20)).toEqual({ rows: [], first: 0, last: 0 });
  });

  it('shows every finding of an open group once, below its head, on pages that follow each other', () => {
    const anyClosed = fc.subarray(['CVE-1', 'CVE-2', 'CVE-3', 'openssl 1.0', 'mystery 1.0', 'none', 'sha256:bb']);
    fc.assert(
      fc.property(
        fc.constantFrom(...findingGroupings),
        fc.integer({ min: 1, max: 5 }),
        anyClosed,
        (by, size, closed) => {
          const items = findingItems(rows, by, (address) => closed.includes(address));
          const pages = Array.from({ length: Math.ceil(items.length / size) }, (_unused, at) =>
            findingPage(items, at + 1, size),
          );
          const shown = pages.flatMap((one) =>
            one.rows.flatMap((pageRow) => (pageRow.kind === 'finding' ? [pageRow.row] : [])),
          );
          const open = groupFindings(rows, by).filter(({ address }) => by === 'none' || !closed.includes(address));
          expect(shown).toEqual(open.flatMap((group) => group.rows));
          for (const one of pages) {
            let head: FindingGroup | null = null;
            for (const pageRow of one.rows) {
              if (pageRow.kind === 'group') head = pageRow.group;
              else if (by !== 'none') expect(head?.rows).toContain(pageRow.row);
            }
          }
          expect(pages.map(({ first }) => first)).toEqual(
            [0, ...pages.map(({ last }) => last)].slice(0, -1).map((last) => last + 1),
          );
          expect(pages.at(-1)?.last).toBe(rows.length);
        },
      ),
    );
  });
});

describe('pageOfGroup', () => {
  it('is where a group begins', () => {
    const items = findingItems(rows, 'advisory', never);
    expect(['CVE-1', 'CVE-2', 'CVE-3', 'nothing'].map((name) => pageOfGroup(items, name, 2))).toEqual([1, 2, 2, 1]);
    expect(pageOfGroup(items, 'CVE-2', 1)).toBe(3);
  });
});

describe('the addresses of groups', () => {
  it.each<[FindingGrouping, string[]]>([
    ['advisory', ['CVE-1', 'CVE-2', 'CVE-3']],
    ['package', ['openssl 1.0', 'libssl3 1.0', 'mystery 1.0']],
    ['layer', ['sha256:aa', 'sha256:bb', 'none']],
  ])('by %s are short, and never empty', (by, addresses) => {
    expect(groupFindings(rows, by).map(({ address }) => address)).toEqual(addresses);
  });

  it('have the beginning of a digest', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    const packages = [scanned('openssl', digest, vulnerability('CVE-1', 'High'))];
    const [group] = groupFindings(findingRows({ status: 'scanned', statusText: '', packages }, undefined), 'layer');
    expect(group).toMatchObject({ key: digest, address: 'sha256:abababababab' });
  });
});
