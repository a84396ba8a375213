import { compare, type Summary } from './statistics';
import type { Unit } from './scenarios';

/** Everything that was measured of one thing. */
export interface Result {
  /** `tags 100` */
  scenario: string;
  measure: string;
  condition: string;
  unit: Unit;
  /** By the name of the build or UI, in the order they were given. */
  subjects: { name: string; summary: Summary }[];
}

/** A table for each scenario. The ratio is the first one's to the others'; in brackets, if their runs overlap. */
export function markdownReport(results: readonly Result[], about: readonly string[]): string {
  const names = [...new Set(results.flatMap(({ subjects }) => subjects.map(({ name }) => name)))];
  const scenarios = [...new Set(results.map(({ scenario }) => scenario))];
  const tables = scenarios.map((scenario) => {
    const rows = results.filter((result) => result.scenario === scenario).map((result) => row(result, names));
    return [`## ${scenario}`, '', ...table([head(names), ...rows]), ''].join('\n');
  });
  return [`# Benchmark`, '', ...about.map((line) => `- ${line}`), '', ...tables].join('\n');
}

function head(names: readonly string[]): string[] {
  const columns = names.flatMap((name, index) => (index === 0 ? [name] : [name, 'ratio']));
  return ['measure', 'condition', ...columns];
}

function row({ measure, condition, unit, subjects }: Result, names: readonly string[]): string[] {
  const found = names.map((name) => subjects.find((subject) => subject.name === name)?.summary);
  const [first] = found;
  const cells = found.flatMap((summary, index) => {
    const value = summary === undefined ? '–' : amount(summary, unit);
    if (index === 0) return [value];
    return [value, first && summary ? ratioText(first, summary) : '–'];
  });
  return [measure, condition, ...cells];
}

function amount({ median, least, most }: Summary, unit: Unit): string {
  const digits = unit === 'MB' || median < 10 ? 1 : 0;
  const text = (value: number) => value.toFixed(digits);
  return `${text(median)} ${unit} (${text(least)}–${text(most)})`;
}

function ratioText(one: Summary, other: Summary): string {
  const { ratio, isClear } = compare(one, other);
  if (ratio === null) return '–';
  return isClear ? ratio.toFixed(2) : `(${ratio.toFixed(2)})`;
}

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = rows;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)];
}
