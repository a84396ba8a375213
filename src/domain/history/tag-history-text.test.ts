import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../test/sample-tag';
import type { HistoryChange, HistoryChangeKind } from './tag-history';
import {
  changeNote,
  changeSentence,
  historyChangeKinds,
  historyDigest,
  historyKindLabel,
  sentenceText,
  shortSentence,
} from './tag-history-text';

const row = sampleTag({ name: 'v1', manifestDigest: 'sha256:new', startedAt: 1 });

function change(kind: HistoryChangeKind, patch: Partial<HistoryChange> = {}): HistoryChange {
  const previousDigest = kind === 'moved' || kind === 'reverted' ? 'sha256:old' : null;
  const told = { key: kind, kind, tagName: 'v1', at: 1, digest: 'sha256:new', previousDigest, row, previousRow: null };
  return { ...told, isOldestKnown: false, ...patch };
}

describe('sentences', () => {
  it.each<[HistoryChangeKind, string]>([
    ['created', 'v1 was created pointing to sha256:new'],
    ['recreated', 'v1 was recreated pointing to sha256:new'],
    ['moved', 'v1 was moved to sha256:new from sha256:old'],
    ['reverted', 'v1 was reverted to sha256:new from sha256:old'],
    ['deleted', 'v1 was deleted'],
    ['expired', 'v1 expired'],
    ['will-expire', 'v1 will expire'],
    ['permanently-deleted', 'v1 was permanently deleted'],
  ])('%s', (kind, sentence) => {
    expect(sentenceText(changeSentence(change(kind)))).toBe(sentence);
    expect(changeSentence(change(kind))[0]).toEqual({ tagName: 'v1' });
  });

  it.each<[HistoryChangeKind, string]>([
    ['created', 'v1 created pointing to sha256:new'],
    ['moved', 'v1 moved to sha256:new'],
    ['deleted', 'v1 deleted'],
    ['will-expire', 'v1 will expire'],
  ])('in short: %s', (kind, sentence) => {
    expect(sentenceText(shortSentence(change(kind)))).toBe(sentence);
  });

  it('every kind has a place among the filters and a name of its own', () => {
    expect(new Set(historyChangeKinds.map(historyKindLabel)).size).toBe(8);
  });
});

describe('notes', () => {
  it.each<[string, HistoryChange, string | null]>([
    ['a creation', change('created'), null],
    ['the oldest one known', change('created', { isOldestKnown: true }), 'Older history is not loaded.'],
    [
      'after a permanent delete',
      change('recreated', { followsPermanentDeletion: true }),
      'What it pointed to before was permanently deleted.',
    ],
    ['a move', change('moved'), null],
    ['a move to the same image', change('moved', { previousDigest: 'sha256:new' }), 'The same image as before.'],
    ['a deletion', change('deleted'), 'Deleted or expired (the registry doesn’t record which).'],
    ['a deletion that this app made', change('deleted', { wasRemovedHere: true }), null],
    ['an expiration', change('expired'), null],
  ])('%s', (_case, told, note) => {
    expect(changeNote(told)).toBe(note);
  });
});

it.each([
  ['sha256:0123456789abcdef0123', { algorithm: 'sha256', hex: '0123456789abcd' }],
  ['sha256:01', { algorithm: 'sha256', hex: '01' }],
  ['nonsense', { algorithm: '', hex: 'nonsense' }],
])('%s in short', (digest, short) => {
  expect(historyDigest(digest)).toEqual(short);
});
