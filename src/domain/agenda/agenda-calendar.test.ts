import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { wholeText } from '@/domain/text/pieces';
import { historyRow } from '../../../test/history-row';
import { agendaCalendar } from './agenda-calendar';
import type { AgendaItem } from './agenda-items';

const repository = { namespace: 'acme', name: 'team/webapp' };
const writtenAt = Date.UTC(2026, 10, 29, 12, 30, 5, 250);
const at = Date.UTC(2026, 11, 6, 4, 5, 59);

function item(tagName: string, more: Partial<AgendaItem> = {}): AgendaItem {
  const row = historyRow(tagName, 1, null, 'a');
  return { key: `expires ${tagName}`, kind: 'expires', tagName, at, row, deleted: null, estimate: null, ...more };
}

function write(items: readonly AgendaItem[], url = 'https://quay.example/repository/acme/team/webapp'): string {
  return wholeText(agendaCalendar({ repository, items, host: 'quay.example', writtenAt, urlOf: () => url }));
}

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('agendaCalendar', () => {
  it('is read by a calendar', () => {
    const text = write([item('v1'), item('v2', { kind: 'lost' })]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).not.toBe('');
    expect(calendar.getAllSubcomponents('valarm')).toEqual([]);
    const [first, second] = eventsOf(text);
    expect(first?.uid).toBe('expires:acme/team/webapp:v1@quay.example');
    expect(first?.summary).toBe('v1 expires (acme/team/webapp)');
    expect(first?.startDate.zone.tzid).toBe('UTC');
    expect(first?.startDate.toJSDate().getTime()).toBe(at);
    expect(first?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-29T12:30:05Z');
    expect(first?.component.getFirstPropertyValue('url')).toBe('https://quay.example/repository/acme/team/webapp');
    expect(second?.summary).toBe('v2 can no longer be restored (acme/team/webapp)');
  });

  it('keeps the name of an event when its moment changes', () => {
    const uids = [at, at + 9e8].map((moment) => eventsOf(write([item('v1', { at: moment })]))[0]?.uid);
    expect(new Set(uids).size).toBe(1);
  });

  it('is a calendar without events if there is nothing', () => {
    expect(eventsOf(write([]))).toEqual([]);
  });

  it('escapes what would be another line or another value', () => {
    const text = write([item(String.raw`a,b;c\d` + '\r\nEND:VEVENT\nX:y\u0000')]);
    expect(text).toContain(String.raw`SUMMARY:a\,b\;c\\d\nEND:VEVENT\nX:y expires`);
    expect(eventsOf(text).map(({ summary }) => summary)).toEqual([
      'a,b;c\\d\nEND:VEVENT\nX:y expires (acme/team/webapp)',
    ]);
  });

  it('ends lines as the standard wants, none longer than 75 octets, and cuts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.webUrl(), (name, url) => {
        const text = write([item(name)], url);
        expect(text.endsWith('\r\n')).toBe(true);
        const lines = text.split('\r\n');
        expect(lines.every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75)).toBe(true);
        expect(lines.join('')).not.toContain('\uFFFD');
        const [event] = eventsOf(text);
        const shown = name.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        expect(event?.summary).toBe(`${shown} expires (acme/team/webapp)`);
        expect(event?.component.getFirstPropertyValue('url')).toBe(url);
      }),
    );
  });
});
