import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { wholeText } from '@/domain/text/pieces';
import { sampleTag } from '../../../test/sample-tag';
import type { Doer } from './who/log-entries';
import { historyCsv, historyJson } from './history-export';
import { reconstructHistory } from './tag-history';
import type { Told } from './who/who-did-it';

const row = (startedAt: number, endsAt: number | null, digest: string): Tag =>
  sampleTag({ name: '=cmd', manifestDigest: `sha256:${digest}`, sizeBytes: 12, startedAt, endsAt });

const start = Date.UTC(2026, 9, 3, 12, 30, 5);
const changes = reconstructHistory([row(start + 60_000, null, 'b'), row(start, start + 60_000, 'a')], {
  isComplete: false,
  now: start + 120_000,
});
const [moved, created] = changes;
const said = (doer: Doer, more: Partial<Told> = {}): Told => ({ how: 'made', kind: 'moved', doer, at: start, ...more });
const release: Doer = { name: '=evil', isRobot: false, application: '+bot' };
const written = {
  repository: { namespace: 'acme', name: 'team/app' },
  changes,
  told: new Map([[moved!.key, said(release)]]),
  isComplete: false,
  exportedAt: start + 120_000,
};

describe('saving a history', () => {
  it('as CSV, with names that no spreadsheet runs, and what is missing', () => {
    expect(wholeText(historyCsv(written)).split('\r\n')).toEqual([
      '# Repository,acme/team/app',
      '# Exported,2026-10-03T12:32:05.000Z',
      '# Complete,"no, older history was not loaded"',
      'Time,Change,Tag,Digest,Previous Digest,Size (bytes),Who,Account,Application,Note',
      "2026-10-03T12:31:05.000Z,Moved,'=cmd,sha256:b,sha256:a,12,'=evil,user,'+bot,",
      "2026-10-03T12:30:05.000Z,Created,'=cmd,sha256:a,,12,,,,Older history is not loaded.",
      '',
    ]);
  });

  it('as JSON', () => {
    expect(JSON.parse(wholeText(historyJson(written)))).toMatchObject({
      about: { repository: 'acme/team/app', exportedAt: '2026-10-03T12:32:05.000Z', isComplete: false, count: 2 },
      changes: [
        {
          time: '2026-10-03T12:31:05.000Z',
          change: 'Moved',
          tag: '=cmd',
          digest: 'sha256:b',
          previousDigest: 'sha256:a',
          who: '=evil',
          account: 'user',
          application: '+bot',
        },
        { change: 'Created', previousDigest: null, who: null, account: null, application: null },
      ],
    });
  });

  it('with robot accounts called so', () => {
    const told = new Map([[created!.key, said({ name: 'acme+ci', isRobot: true, application: null })]]);
    expect(JSON.parse(wholeText(historyJson({ ...written, told }))).changes).toMatchObject([
      { who: null },
      { who: 'acme+ci', account: 'robot account', application: null },
    ]);
  });

  it('with who set an expiration in the note, since nobody made the change', () => {
    const ended = reconstructHistory([row(start, start + 60_000, 'a')], { isComplete: true, now: start + 120_000 });
    const told = new Map([[ended[0]!.key, said(release, { how: 'set', kind: 'expiration-changed' })]]);
    expect(JSON.parse(wholeText(historyJson({ ...written, changes: ended, told }))).changes[0]).toMatchObject({
      change: 'Expired',
      who: null,
      note: 'The expiration was set by =evil (application +bot).',
    });
  });
});
