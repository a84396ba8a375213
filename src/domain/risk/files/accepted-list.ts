import Papa from 'papaparse';
import { dayOf } from '@/domain/text/json-value';
import { formatNumber } from '@/domain/time/intl-formatters';
import { mostEntries, type AcceptedRisk, type RiskReading } from '../risk-content';

const advisory = /^[A-Za-z][A-Za-z0-9]*-[\w.:-]{2,80}$/;

/** Names of the columns, the usual first; without a head they stand in this order. */
const columns = {
  id: ['cve', 'id', 'advisory', 'vulnerability'],
  reason: ['reason', 'comment', 'note'],
  date: ['date', 'accepted', 'since'],
  until: ['until', 'expires'],
};

/** Reads a list of accepted advisories: CSV with the columns CVE, reason, date and perhaps until, or one id on each line. */
export function readAccepted(text: string): RiskReading | string {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: mostEntries + 2 });
  const rows = data.filter(([first = '']) => !first.startsWith('#'));
  const head = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const hasHead = head.some((cell) => columns.id.includes(cell));
  const listed = hasHead ? rows.slice(1) : rows;
  if (listed.length > mostEntries) return `It has more than ${formatNumber(mostEntries)} rows.`;
  const places = Object.values(columns).map((names, at) => (hasHead ? columnIndex(head, names) : at));
  const entries = listed.flatMap((row): AcceptedRisk[] => {
    const [id = '', reason = '', date = '', until = ''] = places.map((at) => row[at]?.trim() ?? '');
    if (!advisory.test(id) || (until !== '' && dayOf(until) === null)) return [];
    return [{ id: id.toUpperCase(), reason: reason.slice(0, 2_000), date: date.slice(0, 40), until: until || null }];
  });
  const skipped = listed.length - entries.length;
  if (entries.length === 0 || skipped > entries.length) {
    return 'It is neither EPSS, KEV, OpenVEX, CycloneDX nor a list of accepted CVEs.';
  }
  const days = entries.flatMap(({ date }) => (dayOf(date) === null ? [] : [Date.parse(date)]));
  const asOf = days.reduce<number | null>((latest, day) => Math.max(latest ?? day, day), null);
  return { content: { kind: 'accepted', entries }, rows: entries.length, skipped, asOf };
}

function columnIndex(head: readonly string[], names: readonly string[]): number {
  return head.findIndex((cell) => names.includes(cell));
}
