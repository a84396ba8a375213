import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../../test/sample-tag';
import type { Doer, LogEntry } from './log-entries';
import type { HistoryChange, HistoryChangeKind } from '../tag-history';
import { howItCameThere, logSentence, toldText } from './who-text';

const bob: Doer = { name: 'bob', isRobot: false, application: null };
const digest = 'sha256:0123456789abcdef';

function entry(more: Partial<LogEntry>): LogEntry {
  const nothing = {
    tagName: null,
    digest: null,
    previousDigest: null,
    expiresAt: null,
    isImmutable: null,
    label: null,
  };
  return { kind: 'pushed', at: 0, doer: bob, ...nothing, ...more };
}

function change(kind: HistoryChangeKind): HistoryChange {
  const row = sampleTag({ name: 'v1', manifestDigest: digest, endsAt: 1000 });
  const told = { tagName: 'v1', digest, previousDigest: null, row, previousRow: null };
  return { key: kind, kind, at: 0, isOldestKnown: false, ...told };
}

describe('what the log adds to a change', () => {
  it.each<[HistoryChangeKind, 'made' | 'set', object]>([
    ['created', 'made', { by: ' by bob', note: null, isExpired: false }],
    ['deleted', 'made', { by: ' by bob', note: null, isExpired: false }],
    ['permanently-deleted', 'made', { by: ' by bob', note: expect.stringMatching(/^Deleted on .*1970/) }],
    ['deleted', 'set', { by: '', note: 'The expiration was set by bob.', isExpired: true }],
    ['expired', 'set', { by: '', note: 'The expiration was set by bob.', isExpired: false }],
    ['will-expire', 'set', { by: '', note: 'Set by bob.', isExpired: false }],
  ])('%s, %s by bob', (kind, how, expected) => {
    const at = Date.UTC(1970, 5, 15);
    expect(toldText(change(kind), { how, kind: 'pushed', doer: bob, at })).toMatchObject(expected);
  });

  it.each([
    ['pushed', null],
    ['moved', 'moved the tag to this image'],
    ['created', 'added the tag to this image'],
    ['restored', 'restored the tag'],
  ] as const)('%s: %s', (kind, expected) => {
    expect(howItCameThere({ how: 'made', kind, doer: bob, at: 0 })).toBe(expected);
  });
});

describe('what the rows do not show', () => {
  const label = { key: 'team', value: 'web' };
  it.each<[string, LogEntry, unknown]>([
    ['a label', entry({ kind: 'label-added', digest, label }), 'bob added the label team=web to sha256:0123456789ab'],
    [
      'a label less',
      entry({ kind: 'label-removed', digest, label }),
      'bob removed the label team=web from sha256:0123456789ab',
    ],
    ['a label without an image', entry({ kind: 'label-added', label }), null],
    [
      'an expiration',
      entry({ kind: 'expiration-changed', tagName: 'v1', expiresAt: Date.UTC(2027, 5, 15) }),
      expect.stringMatching(/^bob set v1 to expire on .*2027/),
    ],
    ['an expiration less', entry({ kind: 'expiration-changed', tagName: 'v1' }), 'bob removed the expiration of v1'],
    [
      'immutability',
      entry({ kind: 'immutability-changed', tagName: 'v1', isImmutable: true }),
      'bob made v1 immutable',
    ],
    [
      'immutability less',
      entry({ kind: 'immutability-changed', tagName: 'v1', isImmutable: false }),
      'bob removed the immutability of v1',
    ],
    ['what the rows do show', entry({ kind: 'moved', tagName: 'v1', digest }), null],
    ['what nobody did', entry({ kind: 'label-added', digest, label, doer: null }), null],
  ])('%s', (_name, one, expected) => {
    expect(logSentence(one)).toEqual(expected);
  });
});
