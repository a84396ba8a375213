import { describe, expect, it } from 'vitest';
import { offeredGroups, optionAfter, type PaletteGroup } from './palette-options';

const option = (key: string, detail?: string) => ({ key, label: key, detail, choose: () => undefined });
const groups: PaletteGroup[] = [
  { title: 'Recent', options: [option('acme/webapp'), option('acme/api')] },
  { title: 'Repositories', options: [option('acme/webapp'), option('acme/deep', 'nothing like it')], isFound: true },
  { title: 'Theme', options: [option('Light'), option('Dark', 'In use')] },
];
const shown = (text: string) =>
  offeredGroups(groups, text).map(({ title, options }) => `${title}: ${options.map(({ key }) => key).join(', ')}`);

describe('what is offered for a text', () => {
  it.each<[string, string[]]>([
    ['', ['Recent: acme/webapp, acme/api', 'Repositories: acme/deep', 'Theme: Light, Dark']],
    ['web', ['Recent: acme/webapp', 'Repositories: acme/deep']],
    ['DARK theme', ['Repositories: acme/webapp, acme/deep', 'Theme: Dark']],
    ['in use', ['Repositories: acme/webapp, acme/deep', 'Theme: Dark']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('the next option', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => option(key));
  const all = [a!, b!, c!];
  it.each([
    ['after the first', a, 1, 'b'],
    ['after the last', c, 1, 'a'],
    ['before the first', a, -1, 'c'],
    ['without one', undefined, 1, 'a'],
    ['after one that is gone', option('gone'), 1, 'a'],
  ] as const)('%s', (_name, active, step, expected) => {
    expect(optionAfter(all, active, step)?.key).toBe(expected);
  });

  it('of none is none', () => {
    expect(optionAfter([], a, 1)).toBeUndefined();
  });
});
