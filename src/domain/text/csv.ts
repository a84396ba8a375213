import Papa from 'papaparse';
import { wholeText, type Pieces } from './pieces';

/** A cell: numbers stay numbers, null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** What stands above the header, as lines that begin with `# `: the mark that readers of CSV can be set to skip. */
export type CsvNote = readonly [name: string, value: CsvCell];

const newline = '\r\n';

/** What a spreadsheet would take for a formula: also behind white space, and in the wide letters of East Asian keyboards. */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Cells to quote although a comma would not ask for it: notes, and what programs that expect another separator would cut. */
const misread = /^#|[;\t|]/;

/**
 * A text that no spreadsheet runs: a leading apostrophe makes a formula a text again (see OWASP, "CSV Injection").
 * Anything else stays as it is.
 */
export function neutralizeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A table as CSV (RFC 4180: comma, CRLF, UTF-8 without a byte order mark), whose cells are data wherever it is opened. */
export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  notes: readonly CsvNote[] = [],
): string {
  return wholeText(csvPieces(columns, rows, notes));
}

/** The same line by line, for tables of thousands of rows. */
export function* csvPieces(
  columns: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  notes: readonly CsvNote[] = [],
): Pieces {
  for (const note of notes) yield `# ${lineOf(note)}`;
  yield lineOf(columns);
  for (const row of rows) yield lineOf(row);
}

function lineOf(row: readonly CsvCell[]): string {
  const cells = row.map((cell) => (typeof cell === 'string' ? neutralizeFormula(cell) : cell));
  return Papa.unparse([cells], { quotes: (value) => typeof value === 'string' && misread.test(value) }) + newline;
}
