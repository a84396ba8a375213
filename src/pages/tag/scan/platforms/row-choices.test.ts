import { describe, expect, it } from 'vitest';
import { findingRows } from '@/domain/findings/finding-rows';
import type { ScannedPackage } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../../../test/sample-vulnerability';
import { chosenLayer, layerChoices, typeChoices } from './row-choices';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

function scanned(name: string, layerDigest: string | null, source: string | null): ScannedPackage {
  const vulnerability = sampleVulnerability({ severity: 'Low', source });
  return { name, version: '', versionFormat: null, namespace: null, layerDigest, vulnerabilities: [vulnerability] };
}

function layer(index: number, blobDigest: string, command: string) {
  return { index, blobDigest, command, comment: null, sizeBytes: 1, author: null, createdAt: null, isRemote: false };
}

const noun = ['vulnerability', 'vulnerabilities'] as const;

const rows = findingRows(
  {
    status: 'scanned',
    statusText: 'scanned',
    packages: [
      scanned('mystery', null, null),
      scanned('elsewhere', digest('f'), 'osv/pypi'),
      scanned('late', digest('b'), 'osv/pypi'),
      scanned('early', digest('a'), 'debian/updater'),
      scanned('early-too', digest('a'), 'debian/updater'),
    ],
  },
  { layers: [layer(0, digest('a'), 'ADD base'), layer(3, digest('b'), `RUN ${'x'.repeat(100)}`)] },
);

describe('typeChoices', () => {
  it('lists the kinds that occur with their numbers', () => {
    expect(typeChoices(rows, [], noun)).toEqual([
      { value: 'deb', label: 'Debian', description: '2 vulnerabilities' },
      { value: 'pypi', label: 'Python', description: '2 vulnerabilities' },
      { value: 'unknown', label: 'Unknown', description: '1 vulnerability' },
    ]);
  });

  it('lists a kind that was chosen for another image, so that it can be taken back', () => {
    expect(typeChoices(rows, ['rpm', 'deb'], noun).map(({ value, description }) => [value, description])).toEqual([
      ['deb', '2 vulnerabilities'],
      ['rpm', '0 vulnerabilities'],
      ['pypi', '2 vulnerabilities'],
      ['unknown', '1 vulnerability'],
    ]);
  });
});

describe('layerChoices', () => {
  it('lists layers from the base up, then those that are not known', () => {
    expect(layerChoices(rows, '', noun)).toEqual([
      { value: '', label: 'All layers' },
      { value: 'sha256:aaaaaaaaaaaa', label: '1: ADD base', description: '2 vulnerabilities' },
      { value: 'sha256:bbbbbbbbbbbb', label: `4: RUN ${'x'.repeat(56)}…`, description: '1 vulnerability' },
      { value: 'none', label: 'Layer not known', description: '1 vulnerability' },
      { value: 'sha256:ffffffffffff', label: 'sha256:ffffffffffff (No Command)', description: '1 vulnerability' },
    ]);
  });

  it.each(['sha256:cccccccccccc', 'nonsense'])('tells of a layer that this image does not have: %s', (wanted) => {
    const choices = layerChoices(rows, wanted, noun);
    expect(choices.at(-1)).toEqual({ value: wanted, label: 'Another layer', description: '0 vulnerabilities' });
    expect(chosenLayer(choices, wanted)).toBe(wanted);
  });

  it('does not list a layer twice that an address spells at length', () => {
    expect(layerChoices(rows, digest('b'), noun)).toEqual(layerChoices(rows, '', noun));
  });
});

describe('chosenLayer', () => {
  it.each([
    ['', ''],
    ['none', 'none'],
    ['sha256:aaaaaaaaaaaa', 'sha256:aaaaaaaaaaaa'],
    [digest('b'), 'sha256:bbbbbbbbbbbb'],
    ['sha256:cccccccccccc', ''],
  ])('finds what %j means', (wanted, value) => {
    expect(chosenLayer(layerChoices(rows, '', noun), wanted)).toBe(value);
  });
});
