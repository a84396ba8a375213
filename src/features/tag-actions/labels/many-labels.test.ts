import { describe, expect, it } from 'vitest';
import { labelText } from '@/domain/tags/labels/label-changes';
import type { Label } from '@/domain/image/manifest';
import { commonLabels, planMany, readOnlyLabels, removableLabels, type ImageLabels } from './many-labels';

let nextId = 1;
function image(manifestDigest: string, own: string[], ofImage: string[] = []): ImageLabels {
  const make = (text: string, source: Label['source']): Label => {
    const [key = '', value = ''] = text.split('=');
    return { id: `${nextId++}`, key, value, source, mediaType: 'text/plain' };
  };
  return {
    manifestDigest,
    labels: [...own.map((text) => make(text, 'api')), ...ofImage.map((text) => make(text, 'manifest'))],
  };
}

const images = [
  image('sha256:a', ['tier=web', 'tier=web', 'team=red'], ['version=1']),
  image('sha256:b', ['tier=web'], ['version=1', 'team=red']),
  image('sha256:c', [], ['tier=web']),
];

const told = (plan: ReturnType<typeof planMany>) =>
  plan.map(({ manifestDigest, changes }) => [
    manifestDigest,
    ...changes.map((change) => `${change.kind} ${labelText(change.kind === 'delete' ? change.label : change)}`),
  ]);

describe('the labels of many images', () => {
  it('are counted by image', () => {
    expect(removableLabels(images)).toEqual([
      { text: 'team=red', count: 1 },
      { text: 'tier=web', count: 2 },
    ]);
    expect(readOnlyLabels(images)).toEqual([
      { text: 'team=red', count: 1 },
      { text: 'tier=web', count: 1 },
      { text: 'version=1', count: 2 },
    ]);
    expect(commonLabels(images).map(labelText)).toEqual(['tier=web']);
  });

  it('are added to images that lack them', () => {
    expect(told(planMany(images, { added: ['team=red', 'a=1'], removed: new Set() }))).toEqual([
      ['sha256:a', 'create a=1'],
      ['sha256:b', 'create a=1'],
      ['sha256:c', 'create team=red', 'create a=1'],
    ]);
  });

  it('are removed wherever people added them, also twice', () => {
    expect(told(planMany(images, { added: [], removed: new Set(['tier=web']) }))).toEqual([
      ['sha256:a', 'delete tier=web', 'delete tier=web'],
      ['sha256:b', 'delete tier=web'],
    ]);
  });

  it('need nothing if all is as wished', () => {
    expect(planMany(images, { added: ['tier=web'], removed: new Set(['none=1']) })).toEqual([]);
  });
});
