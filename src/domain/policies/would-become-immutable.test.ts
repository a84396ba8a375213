import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import type { ImmutabilityPolicy } from './policy';
import { wouldBecomeImmutable } from './would-become-immutable';

function tag(name: string, more: Partial<Tag> = {}): Tag {
  return sampleTag({ name, ...more });
}

const policy = (pattern: string, takesFitting = true): ImmutabilityPolicy => ({
  id: pattern,
  owner: 'repository',
  pattern,
  takesFitting,
});

describe('what would become immutable', () => {
  it.each<[string, Tag, ImmutabilityPolicy[], { policy: string; losesExpiration: boolean } | null]>([
    ['a name that matches', tag('v1.0'), [policy('v.*')], { policy: 'v.*', losesExpiration: false }],
    ['one that matches in part', tag('xv1.0'), [policy('v.*')], null],
    ['one that expires', tag('v1', { endsAt: 9 }), [policy('v.*')], { policy: 'v.*', losesExpiration: true }],
    ['one that is immutable', tag('v1', { isImmutable: true }), [policy('v.*')], null],
    ['one where nothing is immutable', tag('v1', { isImmutable: undefined }), [policy('v.*')], null],
    ['one that does not match', tag('dev'), [policy('v.*', false)], { policy: 'v.*', losesExpiration: false }],
    ['one that matches and should not', tag('v1'), [policy('v.*', false)], null],
    ['one of the second policy', tag('v1'), [policy('('), policy('v1')], { policy: 'v1', losesExpiration: false }],
    ['any name without policies', tag('v1'), [], null],
  ])('%s', (_name, one, policies, expected) => {
    const found = wouldBecomeImmutable([one], policies).map(({ policy: by, losesExpiration }) => ({
      policy: by.pattern,
      losesExpiration,
    }));
    expect(found).toEqual(expected === null ? [] : [expected]);
  });
});
