import { riskCells, riskHeaders } from '@/domain/exports/risk-cells';
import { riskRecord } from '@/domain/exports/risk-record';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import type { CsvCell } from '@/domain/text/csv';
import { oneByOne } from '@/domain/text/pieces';
import { maskedValue } from '@/domain/layers/secrets';
import { comparisonKindLabels, type Compared } from './comparison-kind';
import { configPartNames, type ConfigPart } from './config-comparison';
import type { ComparedLabel } from './labels-comparison';
import { findingChangeLabels, packageChangeLabels } from './reports/change-text';
import { latestFinding } from './reports/finding-list';
import type { ComparedFinding } from './reports/findings-comparison';
import { versionsOn, vulnerabilityCount } from './reports/package-list';
import type { ComparedPackage } from './reports/packages-comparison';

export interface ExportedLayer {
  /** 1 is the base. */
  number: number;
  /** Its command as it is shown, which may be masked; '' if it is not known. */
  text: string;
  digest: string;
  /** Compressed; null if it is not known. */
  sizeBytes: number | null;
}

export interface ExportedLayers extends Compared<ExportedLayer> {
  /** Compressed bytes of `b` less those of `a`; null if a size is not known. */
  differenceBytes: number | null;
}

/** A value of a config; a masked one is not in it. */
export type ExportedValue = { isMasked: true } | { isMasked: false; text: string };

export interface ExportedSetting extends Compared<ExportedValue> {
  part: ConfigPart;
  /** Of a variable or label its name; '' for a part that there is once. */
  key: string;
}

/** A list of the comparison, in the order in which it is written. */
export type ExportedRows =
  | { kind: 'vulnerabilities'; rows: readonly ComparedFinding[] }
  | { kind: 'packages'; rows: readonly ComparedPackage[] }
  | { kind: 'layers'; rows: readonly ExportedLayers[] }
  | { kind: 'config'; rows: readonly ExportedSetting[] }
  | { kind: 'labels'; rows: readonly ComparedLabel[] };

/** A row as JSON has it; texts of several values are lists there. */
export type ExportedRow = Readonly<Record<string, CsvCell | readonly string[]>>;

/** The rows of a list, one by one, whose members are in the order of its columns. */
export function exportedRows(what: ExportedRows): Iterable<ExportedRow> {
  if (what.kind === 'vulnerabilities') {
    const isBesideRisk = hasRisk(what);
    return oneByOne(what.rows, (row) => ({ ...findingRow(row), ...(isBesideRisk && riskMembers(row)) }));
  }
  if (what.kind === 'packages') return oneByOne(what.rows, packageRow);
  if (what.kind === 'layers') return oneByOne(what.rows, layerRow);
  return what.kind === 'config' ? oneByOne(what.rows, settingRow) : oneByOne(what.rows, labelRow);
}

function findingRow(row: ComparedFinding): ExportedRow {
  const { vulnerability, package: latest } = latestFinding(row);
  return {
    change: findingChangeLabels[row.change],
    advisory: vulnerability.name,
    severityBefore: row.severityBefore,
    severityAfter: row.severityAfter,
    package: latest.name,
    packageBefore: row.before[0]?.package.name ?? null,
    type: ecosystemName(row.ecosystem),
    fromVersions: row.versionsBefore,
    toVersions: row.versionsAfter,
    fixedIn: vulnerability.fixedIn,
  };
}

/** Risk data speak of all findings or of none. */
const hasRisk = (what: ExportedRows) => what.kind === 'vulnerabilities' && what.rows.some(({ risk }) => risk);

/** Of the risk data of a report, what is of interest beside another one. */
const riskKeys = ['priority', 'epssProbability', 'knownExploited', 'vexStatus', 'accepted'] as const;

function riskMembers({ risk }: ComparedFinding): ExportedRow {
  const cells = risk === undefined ? null : riskCells(riskRecord(risk));
  return Object.fromEntries(riskKeys.map((key) => [key, cells?.[key] ?? null]));
}

function packageRow(row: ComparedPackage): ExportedRow {
  return {
    change: packageChangeLabels[row.change],
    package: row.name,
    type: ecosystemName(row.ecosystem),
    fromVersions: versionsOn(row, 'before'),
    toVersions: versionsOn(row, 'after'),
    vulnerabilitiesBefore: vulnerabilityCount(row.before),
    vulnerabilitiesAfter: vulnerabilityCount(row.after),
  };
}

function layerRow({ kind, a, b, differenceBytes }: ExportedLayers): ExportedRow {
  return {
    difference: comparisonKindLabels[kind],
    numberBefore: a?.number ?? null,
    numberAfter: b?.number ?? null,
    commandBefore: a?.text ?? null,
    commandAfter: b?.text ?? null,
    bytesBefore: a?.sizeBytes ?? null,
    bytesAfter: b?.sizeBytes ?? null,
    differenceBytes,
    digestBefore: a?.digest ?? null,
    digestAfter: b?.digest ?? null,
  };
}

function settingRow({ kind, part, key, a, b }: ExportedSetting): ExportedRow {
  const text = (value: ExportedValue | null) => (value?.isMasked === true ? maskedValue : (value?.text ?? null));
  return {
    difference: comparisonKindLabels[kind],
    setting: configPartNames[part],
    name: key === '' ? null : key,
    before: text(a),
    after: text(b),
  };
}

function labelRow({ kind, key, a, b }: ComparedLabel): ExportedRow {
  return { difference: comparisonKindLabels[kind], label: key, before: a, after: b };
}

/** Headings of a file with columns (CSV). */
export function exportedColumns(what: ExportedRows): readonly string[] {
  return hasRisk(what) ? [...columnsOf[what.kind], ...riskKeys.map((key) => riskHeaders[key])] : columnsOf[what.kind];
}

const columnsOf: Record<ExportedRows['kind'], readonly string[]> = {
  vulnerabilities: [
    'Change',
    'Advisory',
    'Severity Before',
    'Severity After',
    'Package',
    'Package Before',
    'Type',
    'From Versions',
    'To Versions',
    'Fixed in Version',
  ],
  packages: [
    'Change',
    'Package',
    'Type',
    'From Versions',
    'To Versions',
    'Vulnerabilities Before',
    'Vulnerabilities After',
  ],
  layers: [
    'Difference',
    'Number Before',
    'Number After',
    'Command Before',
    'Command After',
    'Bytes Before',
    'Bytes After',
    'Difference in Bytes',
    'Digest Before',
    'Digest After',
  ],
  config: ['Difference', 'Setting', 'Name', 'Before', 'After'],
  labels: ['Difference', 'Label', 'Before', 'After'],
};
