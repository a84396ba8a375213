import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMockRegistry } from '~mocks/registry';
import { sha256Hex } from '~mocks/images/sha256';

const platformHash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('digests', () => {
  it('are SHA-256, at every length around a block', () => {
    for (let length = 0; length <= 130; length += 1) {
      expect(sha256Hex('a'.repeat(length))).toBe(platformHash('a'.repeat(length)));
    }
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => sha256Hex(text) === platformHash(text)));
  });

  it("of the demo's manifests are those of their bytes", () => {
    const { state } = createMockRegistry({ now: () => Date.UTC(2026, 10, 24) });
    const manifests = [...(state.repositories.get('acme/webapp')?.manifests.values() ?? [])];
    expect(manifests.length).toBeGreaterThan(50);
    expect(manifests.filter(({ digest, data }) => digest !== `sha256:${platformHash(data)}`)).toEqual([]);
  });
});
