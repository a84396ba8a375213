import { describe, expect, it } from 'vitest';
import { digestHex12, isDigest, isWholeDigest, shortDigest } from './digest';

const digest = 'sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d';

describe('shortDigest and digestHex12', () => {
  it.each([
    [digest, 'sha256:57583a1b9c0a', '57583a1b9c0a'],
    ['sha512:0123456789abcdef', 'sha512:0123456789ab', '0123456789ab'],
    ['sha256:01', 'sha256:01', '01'],
    ['0123456789abcdef', '0123456789abcdef', '0123456789ab'],
    ['', '', ''],
  ])('of %s', (text, short, hex) => {
    expect(shortDigest(text)).toBe(short);
    expect(digestHex12(text)).toBe(hex);
  });
});

describe('isDigest', () => {
  it.each([
    [digest, true],
    ['sha256:ABCDEF', true],
    ['sha256+b64u.x-y_z:0', true],
    ['sha256:', false],
    [':0', false],
    ['latest', false],
    ['', false],
    ['sha256:xyz', false],
    ['sha256:01/../02', false],
    ['sha256:01\n', false],
    [' sha256:01', false],
  ])('%j: %s', (text, expected) => {
    expect(isDigest(text)).toBe(expected);
  });
});

describe('isWholeDigest', () => {
  it.each([
    [digest, true],
    [`sha512:${'0'.repeat(128)}`, true],
    [digest.slice(0, -1), false],
    [`${digest}0`, false],
    [digest.toUpperCase(), false],
    [`sha512:${'0'.repeat(64)}`, false],
    [`md5:${'0'.repeat(32)}`, false],
    [` ${digest}`, false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isWholeDigest(text)).toBe(expected);
  });
});
