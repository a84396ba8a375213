import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { Pieces } from '@/domain/text/pieces';
import { formatDateTime } from '@/domain/time/dates';
import type { AgendaItem, AgendaKind } from './agenda-items';
import { policyText } from './agenda-text';

interface AgendaCalendar {
  repository: RepositoryName;
  items: readonly AgendaItem[];
  /** The registry's host: with it the name of an event is the only one of the world. */
  host: string;
  /** When it is written, in milliseconds since 1970. */
  writtenAt: number;
  /** The whole address that an event leads to. */
  urlOf(item: AgendaItem): string;
}

const lineEnd = '\r\n';
const octetsPerLine = 75;

const words: Record<AgendaKind, (item: AgendaItem) => { summary: string; description: string }> = {
  expires: ({ tagName }) => ({
    summary: `${tagName} expires`,
    description: 'The tag expires unless its expiration is changed.',
  }),
  pruned: ({ tagName, estimate }) => ({
    summary: `${tagName} ${estimate?.isCertain === true ? 'would' : 'may'} be auto-pruned`,
    description: `An estimate: the registry decides. ${estimate === null ? '' : policyText(estimate)}`,
  }),
  lost: ({ tagName, deleted }) => ({
    summary: `${tagName} can no longer be restored`,
    description: `The tag was deleted or expired on ${formatDateTime(deleted?.deletedAt ?? 0)}. Until now it can be restored.`,
  }),
};

/**
 * The agenda as an iCalendar file (RFC 5545), for any calendar. An event has no length and no alarm. Its name (UID) stays the same
 * when its moment changes, so that a calendar moves it instead of adding another one.
 */
export function* agendaCalendar(calendar: AgendaCalendar): Pieces {
  yield written(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//quay-tags//agenda//EN']);
  for (const item of calendar.items) yield written(eventLines(item, calendar));
  yield written(['END:VCALENDAR']);
}

function written(lines: readonly string[]): string {
  return lines.map((line) => folded(line) + lineEnd).join('');
}

function eventLines(item: AgendaItem, { repository, host, writtenAt, urlOf }: AgendaCalendar): string[] {
  const { summary, description } = words[item.kind](item);
  const where = fullRepositoryName(repository);
  return [
    'BEGIN:VEVENT',
    `UID:${asText(`${item.kind}:${where}:${item.tagName}@${host}`)}`,
    `DTSTAMP:${asUtc(writtenAt)}`,
    `DTSTART:${asUtc(item.at)}`,
    `SUMMARY:${asText(`${summary} (${where})`)}`,
    `DESCRIPTION:${asText(description)}`,
    `URL:${urlOf(item)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20261129T143005Z` */
function asUtc(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

/** A value of type TEXT; control characters, which it cannot have, are left out. */
function asText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');
}

/** A line of at most 75 octets; the rest stands in lines that begin with a space. No character is cut. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > octetsPerLine) {
      text += `${lineEnd} `;
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Octets of a character in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x8_00) return 2;
  return codePoint < 0x1_00_00 ? 3 : 4;
}
