import { cveNumber } from '../advisory-ids';
import type { EpssScores, RiskReading } from '../risk-content';

export interface EpssScore {
  /** From 0 to 1: how likely it is exploited within 30 days. */
  probability: number;
  /** From 0 to 1: the share of all CVEs that score no higher. */
  percentile: number;
}

/** Today's file has 300,000. */
const mostRows = 2_000_000;

/** Whether a text begins as a file of EPSS scores does. */
export function isEpss(text: string): boolean {
  const lines = text.slice(0, 2_000).toLowerCase().split(/\r?\n/);
  const columns = lines.find((line) => !line.startsWith('#'))?.split(',') ?? [];
  return text.startsWith('#model_version') || (columns.includes('cve') && columns.includes('epss'));
}

/** Reads `epss_scores-YYYY-MM-DD.csv`: a line about the model, the names of the columns, a line for each CVE. A sentence says why not. */
export function readEpss(text: string): RiskReading | string {
  let start = 0;
  let about = '';
  let columns: string[] | null = null;
  while (columns === null && start < text.length) {
    const line = lineAt(text, start);
    start += line.length + 1;
    if (line.startsWith('#')) about += line;
    else if (line.trim() !== '') columns = line.trim().toLowerCase().split(',');
  }
  const places = ['cve', 'epss', 'percentile'].map((name) => columns?.indexOf(name) ?? -1);
  if (places.includes(-1)) return 'It has no columns cve, epss and percentile.';
  const rows = readRows(text, start, places);
  if (rows === null) return 'It has more than 2,000,000 rows.';
  const { sorted, skipped } = rows;
  const count = sorted.cves.length;
  if (count === 0 || skipped > count) return 'Most of its rows are no scores.';
  const modelVersion = /model_version:([\w.-]{1,40})/.exec(about)?.[1] ?? null;
  const day = /score_date:(\d{4}-\d\d-\d\d)/.exec(about)?.[1];
  const time = day === undefined ? NaN : Date.parse(day);
  return {
    content: { kind: 'epss', scores: { ...sorted, modelVersion } },
    rows: count,
    skipped,
    asOf: Number.isNaN(time) ? null : time,
  };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}

function readRows(text: string, start: number, [cveAt = 0, epssAt = 0, percentileAt = 0]: readonly number[]) {
  const cves: number[] = [];
  const probabilities: number[] = [];
  const percentiles: number[] = [];
  let skipped = 0;
  for (let at = start; at < text.length;) {
    const line = lineAt(text, at);
    at += line.length + 1;
    if (line.trim() === '') continue;
    const cells = line.trim().split(',', 32);
    const cve = cveNumber(cells[cveAt] ?? '');
    const probability = share(cells[epssAt]);
    const percentile = share(cells[percentileAt]);
    if (cve === null || probability === null || percentile === null) skipped += 1;
    else {
      if (cves.length === mostRows) return null;
      cves.push(cve);
      probabilities.push(probability);
      percentiles.push(percentile);
    }
  }
  return { sorted: sortedScores(cves, probabilities, percentiles), skipped };
}

function share(text: string | undefined): number | null {
  const value = text === undefined || text === '' ? NaN : Number(text);
  return value >= 0 && value <= 1 ? value : null;
}

/** Sorted by CVE, each once: of several the last one counts. */
function sortedScores(cves: readonly number[], probabilities: readonly number[], percentiles: readonly number[]) {
  const order = Uint32Array.from(cves.keys());
  order.sort((a, b) => (cves[a] ?? 0) - (cves[b] ?? 0) || a - b);
  const kept = order.filter((place, at) => cves[place] !== cves[order[at + 1] ?? -1]);
  return {
    cves: Float64Array.from(kept, (place) => cves[place] ?? 0),
    probabilities: Float32Array.from(kept, (place) => probabilities[place] ?? 0),
    percentiles: Float32Array.from(kept, (place) => percentiles[place] ?? 0),
  };
}

/** The score of a CVE; null if the file has none. */
export function epssOf({ cves, probabilities, percentiles }: EpssScores, id: string): EpssScore | null {
  const wanted = cveNumber(id);
  if (wanted === null) return null;
  let [low, high] = [0, cves.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cves[middle] ?? 0;
    if (found === wanted) {
      return { probability: plain(probabilities[middle]), percentile: plain(percentiles[middle]) };
    }
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The decimal that the file had: what is kept is exact to seven digits only, and 0.9 must not become 0.89999998. */
function plain(value: number | undefined): number {
  return Math.round((value ?? 0) * 1e6) / 1e6;
}
