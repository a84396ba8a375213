import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagsPerPage } from '@/domain/tags/tag';
import { isListWorthReading, pagesWorthReading, type ExpectedPlace } from './read-back-plan';

/** A list of tags `t1`, `t2` … */
const listOf = (count: number, isComplete = true) => ({
  items: Array.from({ length: count }, (_, index) => ({ name: `t${index + 1}` })),
  isComplete,
});

const named = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `t${from + index}`);

function pages(
  { same = [], first = [], none = [] }: Partial<Record<ExpectedPlace, readonly string[]>>,
  list: Parameters<typeof pagesWorthReading>[1],
): number[] {
  const at = (place: ExpectedPlace, names: readonly string[]) => names.map((name) => [name, place] as const);
  return pagesWorthReading(new Map([...at('same', same), ...at('first', first), ...at('none', none)]), list);
}

describe('the pages that are worth reading', () => {
  it.each([
    ['a page for all that are on it', { same: named(1, 100) }, listOf(1203), [1]],
    ['two for those on either side of a page’s end', { same: named(51, 150) }, listOf(1203), [1, 2]],
    ['each page that has several', { same: ['t1', 't2', 't150', 't501', 't502'] }, listOf(1203), [1, 6]],
    ['none for a single tag', { same: ['t1'] }, listOf(1203), []],
    ['none for tags far apart', { same: ['t1', 't101', 't201'] }, listOf(1203), []],
    ['none for tags that are not in the list', { same: ['x', 'y'] }, listOf(1203), []],
    ['none where nothing is known of the list', { same: ['t1', 't2'] }, undefined, []],
    ['what is known of an incomplete list', { same: ['t1', 't2'] }, listOf(100, false), [1]],
    ['the first for new tags', { first: ['a', 'b'] }, listOf(1203), [1]],
    ['the first for new tags also of an unknown list', { first: ['a', 'b'] }, undefined, [1]],
    ['the first ones for more new tags', { first: named(1, 150).map((name) => `new-${name}`) }, listOf(1203), [1, 2]],
    ['the first for tags that moved', { first: ['t901', 't902'] }, listOf(1203), [1]],
    ['where tags are once others moved', { first: named(201, 202), same: ['t99', 't100'] }, listOf(1203), [1, 2]],
    ['where tags are once others are gone', { none: named(1, 100), same: named(101, 110) }, listOf(1203), [1]],
    ['the whole of a short list for tags that are gone', { none: named(1, 20) }, listOf(50), [1]],
    ['the whole of what is left', { none: named(1, 103) }, listOf(203), [1]],
    ['none for tags that are gone from a long list', { none: named(1, 100) }, listOf(1203), []],
    ['none for tags that are gone from an incomplete list', { none: named(1, 20) }, listOf(50, false), []],
    ['none for nothing', {}, listOf(1203), []],
  ])('are %s', (_case, wanted, list, expected) => {
    expect(pages(wanted, list)).toEqual(expected);
  });

  it('never cost more requests than the tags one by one', () => {
    const place = fc.constantFrom<ExpectedPlace>('same', 'first', 'none');
    const wanted = fc.dictionary(
      fc.nat(400).map((index) => `t${index}`),
      place,
    );
    fc.assert(
      fc.property(wanted, fc.nat(400), fc.boolean(), (places, count, isComplete) => {
        const read = pagesWorthReading(new Map(Object.entries(places)), listOf(count, isComplete));
        expect(read.length * 2).toBeLessThanOrEqual(Object.keys(places).length);
        expect(read).toEqual([...new Set(read)].toSorted((a, b) => a - b));
        expect(Math.max(0, ...read)).toBeLessThanOrEqual(Math.ceil((count + Object.keys(places).length) / tagsPerPage));
      }),
    );
  });
});

describe('the whole list is worth reading', () => {
  const at = (place: ExpectedPlace, names: readonly string[]) => names.map((name) => [name, place] as const);
  const others = Array.from({ length: 100 }, (_, index) => `other-${index}`);

  it.each([
    ['for more absent tags than it has pages', at('none', others.slice(0, 14)), listOf(1203), true],
    ['not for as many', at('none', others.slice(0, 13)), listOf(1203), false],
    ['not for one tag', at('none', ['other']), listOf(20), false],
    ['not for fewer that are gone', at('none', named(1, 12)), listOf(1213), false],
    ['for more that are gone than pages are left', at('none', named(1, 13)), listOf(1213), true],
    ['not for tags that are there', at('first', others), listOf(203), false],
    ['not if it is not known how long it is', at('none', others), listOf(203, false), false],
    ['not if nothing is known of it', at('none', others), undefined, false],
  ])('%s', (_case, wanted, list, expected) => {
    expect(isListWorthReading(new Map(wanted), list)).toBe(expected);
  });
});
