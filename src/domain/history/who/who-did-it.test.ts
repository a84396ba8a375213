import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { doerText, type Doer, type LogEntry, type LogEntryKind } from './log-entries';
import { reconstructHistory, type HistoryChange } from '../tag-history';
import { daysToAsk, whoDidIt } from './who-did-it';
import { historyRow as row } from '../../../../test/history-row';

const now = 1_000_000;
const windowMs = 100_000;

const person = (name: string): Doer => ({ name, isRobot: false, application: null });

/** An entry at a second; `more` tells what else its kind tells. */
function entry(
  kind: LogEntryKind,
  tagName: string,
  second: number,
  who: string,
  more: Partial<LogEntry> = {},
): LogEntry {
  return {
    kind,
    tagName,
    at: second * 1000,
    doer: person(who),
    digest: null,
    previousDigest: null,
    expiresAt: null,
    isImmutable: null,
    label: null,
    ...more,
  };
}

const changesOf = (rows: readonly Tag[]) => reconstructHistory(rows, { isComplete: true, now });

/** "moved by bob", "deleted set by bob", newest change first. */
function told(rows: readonly Tag[], entries: readonly LogEntry[]): string[] {
  const changes = changesOf(rows);
  const known = whoDidIt(changes, entries, windowMs);
  return changes.flatMap(({ key, kind }) => {
    const one = known.get(key);
    return one === undefined ? [] : [`${kind}${one.how === 'set' ? ' set' : ''} by ${doerText(one.doer)}`];
  });
}

const of = (digest: string) => ({ digest: `sha256:${digest}` });
const alive = [row('v1', 10, null, 'a')];
const moved = [row('v1', 20, null, 'b'), row('v1', 10, 20, 'a')];
const gone = [row('v1', 10, 20, 'a')];

describe('who made a change', () => {
  it.each<[string, Tag[], LogEntry[], string[]]>([
    ['nothing without entries', alive, [], []],
    ['a push', alive, [entry('pushed', 'v1', 10, 'bob')], ['created by bob']],
    ['a tag added to an image', alive, [entry('created', 'v1', 10, 'bob', of('a'))], ['created by bob']],
    ['an entry of the next second', alive, [entry('pushed', 'v1', 11, 'bob')], ['created by bob']],
    ['not one that is two seconds late', alive, [entry('pushed', 'v1', 12, 'bob')], []],
    ['not one from before', alive, [entry('pushed', 'v1', 9, 'bob')], []],
    ['not one of another tag', alive, [entry('pushed', 'v2', 10, 'bob')], []],
    ['not one of another image', alive, [entry('created', 'v1', 10, 'bob', of('b'))], []],
    ['not one of another kind', alive, [entry('restored', 'v1', 10, 'bob', of('a'))], []],
    ['not one that names nobody', alive, [entry('pushed', 'v1', 10, '', { doer: null })], []],
    [
      'a move, by where it came from too',
      moved,
      [entry('moved', 'v1', 20, 'bob', { ...of('b'), previousDigest: 'sha256:a' })],
      ['moved by bob'],
    ],
    [
      'not a move from elsewhere',
      moved,
      [entry('moved', 'v1', 20, 'bob', { ...of('b'), previousDigest: 'sha256:c' })],
      [],
    ],
    ['a push that moved a tag', moved, [entry('pushed', 'v1', 20, 'ci')], ['moved by ci']],
    [
      'a move of which the older row is gone',
      alive,
      [entry('moved', 'v1', 10, 'bob', { ...of('a'), previousDigest: 'sha256:x' })],
      ['created by bob'],
    ],
    [
      'a revert',
      [row('v1', 20, null, 'b', true), row('v1', 10, 20, 'a')],
      [entry('restored', 'v1', 20, 'eve', of('b'))],
      ['reverted by eve'],
    ],
    ['a deletion', gone, [entry('deleted', 'v1', 20, 'bob')], ['deleted by bob']],
    [
      'a permanent deletion, by the window that its end was put back',
      [row('v1', 500, 450, 'a')],
      [entry('permanently-deleted', 'v1', 550, 'bob', of('a'))],
      ['permanently-deleted by bob'],
    ],
    [
      'two pushes within a second by one person',
      [row('v1', 20, null, 'b'), row('v1', 20, 20, 'a')],
      [entry('pushed', 'v1', 20, 'ci'), entry('pushed', 'v1', 20, 'ci')],
      ['moved by ci', 'created by ci'],
    ],
    [
      'not of two pushes within a second by two people',
      [row('v1', 20, null, 'b'), row('v1', 20, 20, 'a')],
      [entry('pushed', 'v1', 20, 'ci'), entry('pushed', 'v1', 20, 'bob')],
      [],
    ],
    [
      'not of two changes if there is one entry for them',
      [row('v1', 21, null, 'b'), row('v1', 20, 21, 'a')],
      [entry('pushed', 'v1', 21, 'ci')],
      [],
    ],
    [
      'several things of one second, by their images',
      [row('v1', 20, null, 'a', true), row('v1', 20, 20, 'b'), row('v1', 20, 20, 'a')],
      [
        entry('created', 'v1', 20, 'bob', of('a')),
        entry('moved', 'v1', 20, 'ci', { ...of('b'), previousDigest: 'sha256:a' }),
        entry('restored', 'v1', 20, 'eve', of('a')),
      ],
      ['reverted by eve', 'moved by ci', 'created by bob'],
    ],
    [
      'an end that came when somebody had set it',
      gone,
      [entry('expiration-changed', 'v1', 12, 'bob', { expiresAt: 20_000 })],
      ['deleted set by bob'],
    ],
    [
      'the last one to set an end that is to come',
      [row('v1', 10, 2000, 'a')],
      [
        entry('expiration-changed', 'v1', 14, 'eve', { expiresAt: 2_000_000 }),
        entry('expiration-changed', 'v1', 12, 'bob', { expiresAt: 2_000_000 }),
      ],
      ['will-expire set by eve'],
    ],
    [
      'not of another end that was set',
      gone,
      [entry('expiration-changed', 'v1', 12, 'bob', { expiresAt: 30_000 })],
      [],
    ],
    [
      'not of a deletion in the second in which the tag would have expired',
      gone,
      [entry('expiration-changed', 'v1', 12, 'bob', { expiresAt: 20_000 }), entry('deleted', 'v1', 20, 'eve')],
      [],
    ],
  ])('%s', (_name, rows, entries, expected) => {
    expect(told(rows, entries)).toEqual(expected);
  });

  it('names robot accounts and applications as such', () => {
    expect(doerText(person('bob'))).toBe('bob');
    expect(doerText({ name: 'acme+ci', isRobot: true, application: null })).toBe('acme+ci (robot account)');
    expect(doerText({ name: 'eve', isRobot: false, application: 'bot' })).toBe('eve (application bot)');
  });
});

describe('any history and any log', () => {
  const digests = ['a', 'b'];
  const rows = fc.array(
    fc
      .record({
        name: fc.constantFrom('v1', 'v2'),
        start: fc.integer({ min: 1, max: 6 }),
        length: fc.option(fc.integer({ min: 0, max: 4 })),
        digest: fc.constantFrom(...digests),
        isReversion: fc.boolean(),
      })
      .map(({ name, start, length, digest, isReversion }) =>
        row(name, start, length === null ? null : start + length, digest, isReversion),
      ),
    { maxLength: 8 },
  );
  const kinds: LogEntryKind[] = ['pushed', 'created', 'moved', 'restored', 'deleted', 'expiration-changed'];
  const entries = fc.array(
    fc
      .record({
        kind: fc.constantFrom(...kinds),
        tagName: fc.constantFrom('v1', 'v2'),
        second: fc.integer({ min: 1, max: 8 }),
        who: fc.constantFrom('bob', 'ci'),
        digest: fc.constantFrom(null, ...digests),
        expiresAt: fc.integer({ min: 1, max: 10 }),
      })
      .map(({ kind, tagName, second, who, digest, expiresAt }) =>
        entry(kind, tagName, second, who, {
          digest: digest === null ? null : `sha256:${digest}`,
          expiresAt: kind === 'expiration-changed' ? expiresAt * 1000 : null,
        }),
      ),
    { maxLength: 12 },
  );

  it('count no entry twice', () => {
    fc.assert(
      fc.property(rows, entries, (history, log) => {
        const known = [...whoDidIt(changesOf(history), log, windowMs)];
        const count = (name: string, how: string) =>
          known.filter(([, { doer, how: own }]) => doer.name === name && own === how).length;
        for (const name of ['bob', 'ci']) {
          const by = log.filter(({ doer }) => doer?.name === name);
          const isSetting = ({ kind }: LogEntry) => kind === 'expiration-changed';
          expect(count(name, 'set')).toBeLessThanOrEqual(by.filter(isSetting).length);
          expect(count(name, 'made')).toBeLessThanOrEqual(by.filter((one) => !isSetting(one)).length);
        }
      }),
    );
  });

  it('tell the same in whatever order the entries and the changes come', () => {
    const shuffled = entries.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length })),
    );
    const inOrder = (known: Map<string, unknown>) => [...known].toSorted(([a], [b]) => (a < b ? -1 : 1));
    fc.assert(
      fc.property(rows, shuffled, (history, [log, mixed]) => {
        const changes: HistoryChange[] = changesOf(history);
        const known = whoDidIt(changes, log, windowMs);
        expect(inOrder(whoDidIt(changes.toReversed(), mixed, windowMs))).toEqual(inOrder(known));
      }),
    );
  });
});

describe('the days to ask about', () => {
  const day = (text: string, time = '12:00:00') => Date.parse(`${text}T${time}Z`) / 1000;

  it('are those of the changes in UTC, the newest first', () => {
    const rows = [
      row('v1', day('2026-11-02'), day('2026-11-05'), 'a'),
      row('v2', day('2026-11-05', '03:00:00'), null, 'a'),
      row('v3', day('2026-11-03', '23:59:59'), null, 'a'),
    ];
    const changes = reconstructHistory(rows, { isComplete: true, now: day('2026-12-01') * 1000 });
    expect(daysToAsk(changes, windowMs)).toEqual(['2026-11-05', '2026-11-04', '2026-11-03', '2026-11-02']);
  });

  it('are none for what is to come', () => {
    const changes = changesOf([row('v1', 10, 2000, 'a')]).filter(({ kind }) => kind === 'will-expire');
    expect(daysToAsk(changes, windowMs)).toEqual([]);
  });
});
