import { describe, expect, it } from 'vitest';
import { shortLabelKey } from './label-key';

describe('shortLabelKey', () => {
  it.each([
    ['org.opencontainers.image.version', 'version'],
    ['org.label-schema.vcs-ref', 'vcs-ref'],
    ['io.example/owner', 'owner'],
    ['quay.expires-after', 'quay.expires-after'],
    ['maintainer', 'maintainer'],
    ['a/b', 'a/b'],
    ['ends.with.dot.', 'ends.with.dot.'],
    ['', ''],
  ])('%s is %s', (key, expected) => {
    expect(shortLabelKey(key)).toBe(expected);
  });
});
