import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from './search-text';
import { codec, count, flag, oneOf, oneOfNumbers, someOf, text, viewAddress } from './view-state';

interface State {
  search: string;
  mode: 'plain' | 'regex';
  filters: readonly ('signed' | 'immutable')[];
  expanded: boolean;
  page: number;
  perPage: number;
}

const example = codec<State>({
  search: { param: 'q', field: text() },
  mode: { param: 'mode', field: oneOf(['plain', 'regex'], 'plain') },
  filters: { param: 'filter', field: someOf(['signed', 'immutable']) },
  expanded: { param: 'expanded', field: flag() },
  page: { param: 'page', field: count() },
  perPage: { param: 'perPage', field: oneOfNumbers([10, 20, 50], 20) },
});

const defaults: State = { search: '', mode: 'plain', filters: [], expanded: false, page: 1, perPage: 20 };

const states = fc.record<State>({
  search: fc.string({ maxLength: 80 }).filter((value) => value.isWellFormed()),
  mode: fc.constantFrom('plain', 'regex'),
  filters: fc.constantFrom<State['filters'][]>([], ['signed'], ['immutable'], ['signed', 'immutable']),
  expanded: fc.boolean(),
  page: fc.integer({ min: 1, max: 9_999_999 }),
  perPage: fc.constantFrom(10, 20, 50),
});

describe('a view state codec', () => {
  it('reads back what it wrote, through the text of an address', () => {
    fc.assert(
      fc.property(states, (state) => {
        const search = searchText(example.write(new URLSearchParams(), state));
        expect(example.read(new URLSearchParams(search))).toEqual(state);
      }),
    );
  });

  it('reads the same words as the same value, whatever else has changed', () => {
    const filters = (search: string) => example.read(new URLSearchParams(search)).filters;
    const before = filters('filter=signed&page=2');
    expect(filters('page=3&filter=signed')).toBe(before);
    expect(filters('filter=immutable')).toEqual(['immutable']);
    expect(filters('filter=signed')).toEqual(before);
  });

  it('writes nothing for the defaults', () => {
    expect(searchText(example.write(new URLSearchParams(), defaults))).toBe('');
  });

  it('keeps what it is not asked to change, known or not', () => {
    const before = new URLSearchParams('tab=tags&q=v1&page=3&other=a&other=b');
    expect(example.write(before, { page: 4 }).toString()).toBe('tab=tags&q=v1&other=a&other=b&page=4');
    expect(example.write(before, { search: '' }).toString()).toBe('tab=tags&page=3&other=a&other=b');
  });

  it.each([
    ['page=0'],
    ['page=-1'],
    ['page=1.5'],
    ['page=abc'],
    ['page=99999999999'],
    ['perPage=21'],
    ['mode=glob'],
    ['expanded=yes'],
    ['filter=nonsense,,'],
    ['q'],
  ])('takes nonsense (%s) for the default', (search) => {
    expect(example.read(new URLSearchParams(search))).toEqual(defaults);
  });

  it('makes the address of another view, with what it does not know', () => {
    expect(viewAddress('/repository/acme/webapp', '?tab=tags&q=v1&page=3', example, { search: 'a/b' })).toBe(
      '/repository/acme/webapp?tab=tags&page=3&q=a/b',
    );
    expect(viewAddress('/repository', '', example, {})).toBe('/repository');
  });

  it('keeps digests readable', () => {
    expect(searchText(new URLSearchParams([['digest', 'sha256:abc']]))).toBe('?digest=sha256:abc');
  });
});
