import { describe, expect, it } from 'vitest';
import type { Platform } from '../manifest';
import { platformShort, platformText } from './platform';

const amd64: Platform = { os: 'linux', architecture: 'amd64', variant: null, osVersion: null };

describe('platformText and platformShort', () => {
  it.each([
    [amd64, 'linux on amd64', 'linux/amd64'],
    [{ ...amd64, architecture: 'arm64', variant: 'v8' }, 'linux on arm64/v8', 'linux/arm64/v8'],
    [{ ...amd64, variant: '' }, 'linux on amd64', 'linux/amd64'],
    [
      { ...amd64, os: 'windows', osVersion: '10.0.17763.1' },
      'windows 10.0.17763.1 on amd64',
      'windows(10.0.17763.1)/amd64',
    ],
    [{ ...amd64, os: '', architecture: '' }, 'unknown on unknown', 'unknown/unknown'],
    [null, 'unknown', 'unknown'],
  ])('%j', (platform, text, short) => {
    expect(platformText(platform)).toBe(text);
    expect(platformShort(platform)).toBe(short);
  });
});
