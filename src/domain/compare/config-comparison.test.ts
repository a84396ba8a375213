import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageConfig } from '@/domain/image/image-config';
import { countKinds } from './comparison-kind';
import { compareConfigs } from './config-comparison';

const none: ImageConfig = {
  env: new Map(),
  entrypoint: null,
  cmd: null,
  ports: [],
  user: null,
  workingDirectory: null,
  labels: new Map(),
  platform: null,
  createdAt: null,
};

const arm = { os: 'linux', architecture: 'arm64', variant: null, osVersion: null };

describe('compareConfigs', () => {
  it.each<[string, Partial<ImageConfig>, Partial<ImageConfig>, unknown[]]>([
    ['nothing', {}, {}, []],
    [
      'a variable',
      { env: new Map([['A', '1']]) },
      { env: new Map([['A', '2']]) },
      [['env', 'A', 'changed', '1', '2', false]],
    ],
    ['an empty variable', { env: new Map([['A', '']]) }, {}, [['env', 'A', 'removed', '', null, false]]],
    [
      'a secret',
      { env: new Map([['TOKEN', '1']]) },
      { env: new Map([['TOKEN', '1']]) },
      [['env', 'TOKEN', 'same', '1', '1', true]],
    ],
    [
      'a secret of one side only',
      { env: new Map([['URL', 'http://h']]) },
      { env: new Map([['URL', 'http://u:p@h']]) },
      [['env', 'URL', 'changed', 'http://h', 'http://u:p@h', true]],
    ],
    [
      'a label that is called like a secret',
      { labels: new Map([['token', '1']]) },
      {},
      [['label', 'token', 'removed', '1', null, false]],
    ],
    [
      'entry points',
      { entrypoint: ['a', 'b c'] },
      { entrypoint: ['a b', 'c'] },
      [['entrypoint', '', 'changed', '["a","b c"]', '["a b","c"]', false]],
    ],
    ['an empty command and none', { cmd: [] }, {}, [['cmd', '', 'removed', '[]', null, false]]],
    [
      'ports',
      { ports: ['8080/tcp', '80/tcp'] },
      { ports: ['8080/tcp'] },
      [
        ['port', '80/tcp', 'removed', '80/tcp', null, false],
        ['port', '8080/tcp', 'same', '8080/tcp', '8080/tcp', false],
      ],
    ],
    [
      'user and directory',
      { user: 'app' },
      { workingDirectory: '/app' },
      [
        ['user', '', 'removed', 'app', null, false],
        ['working-directory', '', 'added', null, '/app', false],
      ],
    ],
    ['platform and time of one side only, which are not known of the other', { platform: arm, createdAt: 0 }, {}, []],
    [
      'platform and time',
      { platform: arm, createdAt: 0 },
      { platform: { ...arm, variant: 'v8' }, createdAt: 0 },
      [
        ['platform', '', 'changed', 'linux/arm64', 'linux/arm64/v8', false],
        ['created', '', 'same', '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z', false],
      ],
    ],
  ])('%s', (_name, a, b, rows) => {
    const compared = compareConfigs({ ...none, ...a }, { ...none, ...b });
    expect(compared.map((row) => [row.part, row.key, row.kind, row.a, row.b, row.isSecret])).toEqual(rows);
  });

  const texts = fc
    .array(fc.tuple(fc.constantFrom('A', 'B', 'TOKEN'), fc.constantFrom('1', '2')))
    .map((pairs) => new Map(pairs));
  const configs: fc.Arbitrary<ImageConfig> = fc.record({
    env: texts,
    entrypoint: fc.option(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 })),
    cmd: fc.option(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 })),
    ports: fc.uniqueArray(fc.constantFrom('80/tcp', '81/tcp')),
    user: fc.option(fc.constantFrom('a', 'b')),
    workingDirectory: fc.option(fc.constantFrom('/', '/b')),
    labels: texts,
    platform: fc.option(fc.constant(arm)),
    createdAt: fc.option(fc.constantFrom(0, 1)),
  });

  it('has only what is the same in an image and itself', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const rows = compareConfigs(config, config);
        expect(countKinds(rows).same).toBe(rows.length);
      }),
    );
  });

  it('mirrors with the sides', () => {
    const mirrored = { same: 'same', changed: 'changed', added: 'removed', removed: 'added' } as const;
    fc.assert(
      fc.property(configs, configs, (a, b) => {
        expect(compareConfigs(a, b)).toEqual(
          compareConfigs(b, a).map((row) => ({ ...row, kind: mirrored[row.kind], a: row.b, b: row.a })),
        );
      }),
    );
  });
});
