import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../test/sample-tag';
import { restoreImpact } from './restore-impact';
import type { RestoreItem } from './restore-rules';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const tag = (name: string, letter: string) => sampleTag({ name, manifestDigest: digest(letter) });
const signature = (letter: string) => tag(`sha256-${letter.repeat(64)}.sig`, 'f');

const a1 = tag('a1', 'a');
const a2 = tag('a2', 'a');
const b = tag('b', 'b');
const living = [a1, a2, b, signature('a'), signature('b')];

const to = (before: ReturnType<typeof tag> | null, letter: string): RestoreItem => ({
  tagName: before?.name ?? 'gone',
  digest: digest(letter),
  before,
});

describe('what a restore does to the images that tags leave', () => {
  it.each<[string, RestoreItem[], string, string]>([
    ['nothing, if the tags are gone', [to(null, 'a')], '', ''],
    ['nothing, if another tag stays', [to(a1, 'c')], '', ''],
    ['nothing, if the tag stays where it is', [to(b, 'b')], '', ''],
    ['the last tags of one image go', [to(a1, 'c'), to(a2, 'd')], 'a', 'a'],
    ['two images lose theirs', [to(a1, 'c'), to(a2, 'c'), to(b, 'c')], 'a,b', 'a,b'],
    ['an image to which another tag comes keeps one in the end', [to(b, 'c'), to(a1, 'b')], '', 'b'],
    ['tags change places', [to(a1, 'b'), to(a2, 'b'), to(b, 'a')], '', 'a,b'],
  ])('%s', (_case, items, orphaned, ended) => {
    const plan = restoreImpact(items, { allTags: living, isListComplete: true, settings: undefined, now: 0 });
    expect(plan.orphanedDigests.map((orphan) => orphan.digest)).toEqual(
      orphaned.split(',').filter(Boolean).map(digest),
    );
    expect(plan.siblings.map(({ name }) => name)).toEqual(
      ended
        .split(',')
        .filter(Boolean)
        .map((letter) => signature(letter).name),
    );
  });
});
