import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities, type Severity } from '@/domain/scan/scan';
import type { ScannedPackage, ScanReport } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { findingSortKeys, orderFindings, type FindingSortKey } from './finding-order';
import { findingRows, reportedRows, type FindingRow } from './finding-rows';

interface Row {
  name?: string;
  severity?: Severity;
  score?: number | null;
  fixedIn?: string | null;
  package?: string;
  version?: string;
  /** Kind of package, as scanners say it. */
  format?: string | null;
  layer?: string | null;
}

const layers = ['sha256:aa', 'sha256:bb', 'sha256:cc'].map((blobDigest, index) => ({
  index,
  blobDigest,
  command: `RUN step ${index}`,
  comment: null,
  sizeBytes: null,
  author: null,
  createdAt: null,
  isRemote: false,
}));

function reportOf(rows: readonly Row[]): ScanReport {
  const packages = rows.map((row): ScannedPackage => {
    const vulnerability = sampleVulnerability({
      name: row.name ?? 'CVE-2024-1',
      severity: row.severity ?? 'Low',
      severityText: '',
      fixedIn: row.fixedIn ?? null,
      cvssScore: row.score ?? null,
    });
    return {
      name: row.package ?? 'openssl',
      version: row.version ?? '1',
      versionFormat: row.format ?? null,
      namespace: null,
      layerDigest: row.layer ?? null,
      vulnerabilities: [vulnerability],
    };
  });
  return { status: 'scanned', statusText: 'scanned', packages };
}

function rowsOf(rows: readonly Row[]): readonly FindingRow[] {
  return findingRows(reportOf(rows), { layers });
}

function sorted<Value>(
  rows: readonly Row[],
  by: FindingSortKey,
  direction: 'asc' | 'desc',
  valueOf: (row: FindingRow) => Value,
): Value[] {
  return orderFindings(rowsOf(rows))(by, direction).map(valueOf);
}

const nameOf = ({ finding }: FindingRow) => finding.vulnerability.name;
const severityOf = ({ finding }: FindingRow) => finding.vulnerability.severity;
const scoreOf = ({ finding }: FindingRow) => finding.vulnerability.cvssScore;

describe('orderFindings', () => {
  it('has Critical first in ascending severity, and last in descending', () => {
    const rows = severities.toReversed().map((severity) => ({ severity }));
    expect(sorted(rows, 'severity', 'asc', severityOf)).toEqual(severities);
    expect(sorted(rows, 'severity', 'desc', severityOf)).toEqual(severities.toReversed());
  });

  it('orders one severity by score, the highest first and those without a score last', () => {
    const rows = [{ score: null }, { score: 2 }, { score: 10 }, { score: 9.8 }, { score: 0 }];
    expect(sorted(rows, 'severity', 'asc', scoreOf)).toEqual([10, 9.8, 2, 0, null]);
    expect(sorted(rows, 'severity', 'desc', scoreOf)).toEqual([10, 9.8, 2, 0, null]);
  });

  it('sorts scores as numbers; no score is last both ways', () => {
    const rows = [{ score: 10 }, { score: null }, { score: 9.8 }, { score: 2 }];
    expect(sorted(rows, 'score', 'asc', scoreOf)).toEqual([2, 9.8, 10, null]);
    expect(sorted(rows, 'score', 'desc', scoreOf)).toEqual([10, 9.8, 2, null]);
  });

  it('sorts advisories by their numbers', () => {
    const names = ['CVE-2024-10041', 'CVE-2024-2961', 'GHSA-x', 'CVE-2023-99999'];
    expect(
      sorted(
        names.map((name) => ({ name })),
        'advisory',
        'asc',
        nameOf,
      ),
    ).toEqual(['CVE-2023-99999', 'CVE-2024-2961', 'CVE-2024-10041', 'GHSA-x']);
  });

  it('sorts versions by their numbers', () => {
    const versions = ['1.10.0', '1.9.1', '1:1.0', '1.9', ''];
    expect(
      sorted(
        versions.map((version) => ({ version })),
        'version',
        'asc',
        ({ finding }) => finding.package.version,
      ),
    ).toEqual(['1:1.0', '1.9', '1.9.1', '1.10.0', '']);
  });

  const versionOf = ({ finding }: FindingRow) => finding.package.version;
  const fixOf = ({ finding }: FindingRow) => finding.vulnerability.fixedIn;
  it.each<[format: string, versions: string[]]>([
    ['dpkg', ['2.0~rc1-1', '2.0-1', '2.0-1+deb12u1', '2.0-1+deb12u10', '1:1.0-1']],
    ['rpm', ['3.0.7-9.el8', '3.0.7-18.el8', '3.0.7-18.el8_1', '1:1.0-1']],
    ['apk', ['1.2_alpha1', '1.2_rc1', '1.2-r0', '1.2-r10', '1.2_p1']],
    ['npm', ['1.0.0-rc.2', '1.0.0-rc.10', '1.0.0']],
    ['pypi', ['1.0.dev1', '1.0rc1', '1.0', '1.0.post1', '1!0.1']],
    ['maven', ['1.0-alpha-1', '1.0-SNAPSHOT', '1.0', '1.0-sp']],
  ])('sorts versions of %s by the rules of that kind', (format, versions) => {
    const rows = versions.toReversed().map((version) => ({ format, version, fixedIn: version }));
    expect(sorted(rows, 'version', 'asc', versionOf)).toEqual(versions);
    expect(sorted(rows, 'version', 'desc', versionOf)).toEqual(versions.toReversed());
    expect(sorted(rows, 'fixed', 'asc', fixOf)).toEqual(versions);
  });

  it('puts kinds of packages after each other, by their names', () => {
    const rows = [
      { format: 'pypi', version: '1.0' },
      { format: 'npm', version: '3.0.0' },
      { format: 'dpkg', version: '9.0' },
      { format: 'npm', version: '2.0.0' },
    ];
    expect(sorted(rows, 'version', 'asc', versionOf)).toEqual(['9.0', '2.0.0', '3.0.0', '1.0']);
    expect(sorted(rows, 'version', 'desc', versionOf)).toEqual(['1.0', '3.0.0', '2.0.0', '9.0']);
  });

  it('puts what is no version of its kind behind all that are, both ways, and before what is not known', () => {
    const rows = [{}, { fixedIn: 'soon' }, { fixedIn: '2.0.0' }, { fixedIn: 'later' }, { fixedIn: '10.0.0' }].map(
      (row) => ({ format: 'npm', ...row }),
    );
    expect(sorted(rows, 'fixed', 'asc', fixOf)).toEqual(['2.0.0', '10.0.0', 'later', 'soon', null]);
    expect(sorted(rows, 'fixed', 'desc', fixOf)).toEqual(['10.0.0', '2.0.0', 'later', 'soon', null]);
  });

  it('puts findings without a fix last, both ways', () => {
    const rows = [{ fixedIn: null }, { fixedIn: '3.0.13' }, { fixedIn: '3.0.9' }];
    const fixedIn = ({ finding }: FindingRow) => finding.vulnerability.fixedIn;
    expect(sorted(rows, 'fixed', 'asc', fixedIn)).toEqual(['3.0.9', '3.0.13', null]);
    expect(sorted(rows, 'fixed', 'desc', fixedIn)).toEqual(['3.0.13', '3.0.9', null]);
  });

  it('sorts layers from the base up; those that are not known are last, both ways', () => {
    const rows = [{ layer: null }, { layer: 'sha256:cc' }, { layer: 'sha256:aa' }, { layer: 'sha256:ff' }];
    const numberOf = ({ layer }: FindingRow) => layer.number;
    expect(sorted(rows, 'layer', 'asc', numberOf)).toEqual([1, 3, null, null]);
    expect(sorted(rows, 'layer', 'desc', numberOf)).toEqual([3, 1, null, null]);
  });
});

const anyRow: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom('CVE-2024-1', 'CVE-2024-10', 'cve-2024-1', 'GHSA-1'),
  severity: fc.constantFrom(...severities),
  score: fc.constantFrom(null, 0, 5, 9.8, 10),
  fixedIn: fc.constantFrom(null, '1.2', '1.10'),
  package: fc.constantFrom('openssl', 'Openssl', 'e\u0301', '\u00e9'),
  version: fc.constantFrom('', '1.2', '1.10', '1.2~rc1'),
  format: fc.constantFrom(null, 'dpkg', 'pypi'),
  layer: fc.constantFrom(null, 'sha256:aa', 'sha256:cc', 'sha256:ff'),
});
const anyOrder = fc.tuple(fc.constantFrom(...findingSortKeys), fc.constantFrom<'asc' | 'desc'>('asc', 'desc'));

/** The same version of two kinds of packages is two values; what is no version of its kind is one, of any kind. */
function ofKind(ecosystem: string | null, version: string | null): string | null {
  const isNone = ecosystem === 'pypi' && version?.includes('~') === true;
  return version === null || isNone ? version : `${ecosystem ?? ''} ${version}`;
}

const valueOf: Record<FindingSortKey, (row: FindingRow) => string | number | null> = {
  severity: ({ finding }) => severities.indexOf(finding.vulnerability.severity),
  advisory: ({ finding }) => finding.vulnerability.name,
  score: scoreOf,
  package: ({ finding }) => finding.package.name,
  version: ({ finding, ecosystem }) => ofKind(ecosystem, finding.package.version || null),
  fixed: ({ finding, ecosystem }) => ofKind(ecosystem, finding.vulnerability.fixedIn),
  layer: ({ layer }) => layer.number,
  priority: ({ risk }) => risk?.place ?? null,
  epss: ({ risk }) => risk?.epss?.probability ?? null,
};

describe('the order', () => {
  it('does not depend on the order that rows come in', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.infiniteStream(fc.nat()), anyOrder, (rows, numbers, [by, direction]) => {
        const given = rowsOf(rows);
        const shuffled = given
          .map((row) => ({ row, at: numbers.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const order = orderFindings(given)(by, direction);
        expect(orderFindings(shuffled)(by, direction)).toEqual(order);
        expect(order.toSorted(byKey)).toEqual(given.toSorted(byKey));
      }),
    );
  });

  it('is stable: rows of one value stay in default order, together, and those without a value are last', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyOrder, (rows, [by, direction]) => {
        const inOrder = orderFindings(rowsOf(rows));
        const usual = inOrder('severity', 'asc');
        const order = inOrder(by, direction);
        const values = order.map(valueOf[by]);
        const groups = [...new Set(values)];
        expect(groups.indexOf(null)).toBe(groups.includes(null) ? groups.length - 1 : -1);
        expect(order).toEqual(groups.flatMap((value) => usual.filter((row) => valueOf[by](row) === value)));
      }),
    );
  });

  it('is the same for layers that come later, beside what is kept of the report', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyOrder, (rows, [by, direction]) => {
        const report = reportOf(rows);
        orderFindings(findingRows(report, undefined), reportedRows(report))(by, direction);
        const complete = findingRows(report, { layers });
        expect(orderFindings(complete, reportedRows(report))(by, direction)).toEqual(
          orderFindings(complete)(by, direction),
        );
      }),
    );
  });

  it('turns round with the direction', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.constantFrom(...findingSortKeys), (rows, by) => {
        const inOrder = orderFindings(rowsOf(rows));
        const [up, down] = (['asc', 'desc'] as const).map((direction) => [
          ...new Set(
            inOrder(by, direction)
              .map(valueOf[by])
              .filter((value) => value !== null && value !== '1.2~rc1'),
          ),
        ]);
        expect(down).toEqual(up?.toReversed());
      }),
    );
  });
});

describe('findingRows', () => {
  it('are the same ones for a report and its manifest, and others once the layers are known', () => {
    const report = reportOf([{ layer: 'sha256:bb' }]);
    const manifest = { layers };
    const early = findingRows(report, undefined);
    expect(findingRows(report, undefined)).toBe(early);
    expect(early[0]?.layer).toEqual({ id: 'sha256:bb', number: null, text: '(No Command)' });
    const complete = findingRows(report, manifest);
    expect(findingRows(report, manifest)).toBe(complete);
    expect(complete).toEqual(early.map((row) => ({ ...row, layer: expect.objectContaining({ number: 2 }) })));
  });
});

function byKey(a: FindingRow, b: FindingRow): number {
  return a.finding.key < b.finding.key ? -1 : 1;
}
