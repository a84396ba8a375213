import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepositorySummary } from '@/domain/repository/repository';
import type { Sort } from '@/ui/data-table/columns';
import { repositorySortKeys, sortRepositories, type RepositorySortKey } from './repository-order';

function repository(values: Partial<RepositorySummary>): RepositorySummary {
  return {
    namespace: 'acme',
    name: 'webapp',
    description: '',
    isPublic: true,
    state: 'NORMAL',
    isStarred: false,
    lastModifiedAt: 0,
    quota: null,
    ...values,
  };
}

const named = (...names: string[]) => names.map((name) => repository({ name }));
const namesOf = (repositories: readonly RepositorySummary[]) => repositories.map(({ name }) => name);

describe('the order of repositories', () => {
  it('by name counts numbers, and knows letter case as a tiebreak only', () => {
    const repositories = named('app-10', 'Bee', 'app-2', 'bee', 'app-02', 'a.b', 'zoo');
    const ascending = ['a.b', 'app-02', 'app-2', 'app-10', 'bee', 'Bee', 'zoo'];
    expect(namesOf(sortRepositories(repositories, { by: 'name', direction: 'asc' }))).toEqual(ascending);
    expect(namesOf(sortRepositories(repositories, { by: 'name', direction: 'desc' }))).toEqual(ascending.toReversed());
  });

  it('by name puts namespaces first', () => {
    const repositories = [
      repository({ namespace: 'zoo', name: 'a' }),
      repository({ namespace: 'acme', name: 'z' }),
      repository({ namespace: 'acme', name: 'b' }),
    ];
    expect(namesOf(sortRepositories(repositories, { by: 'name', direction: 'asc' }))).toEqual(['b', 'z', 'a']);
  });

  it.each<[direction: 'asc' | 'desc', expected: string[]]>([
    ['desc', ['new', 'old', 'first', 'empty-1', 'empty-2']],
    ['asc', ['first', 'old', 'new', 'empty-1', 'empty-2']],
  ])('by last change (%s) leaves those without one for the end', (direction, expected) => {
    const repositories = [
      repository({ name: 'empty-2', lastModifiedAt: null }),
      repository({ name: 'old', lastModifiedAt: 1000 }),
      repository({ name: 'empty-1', lastModifiedAt: null }),
      repository({ name: 'new', lastModifiedAt: 2000 }),
      repository({ name: 'first', lastModifiedAt: 0 }),
    ];
    expect(namesOf(sortRepositories(repositories, { by: 'modified', direction }))).toEqual(expected);
  });

  it.each<[direction: 'asc' | 'desc', expected: string[]]>([
    ['desc', ['large', 'small', 'nothing', 'unknown']],
    ['asc', ['nothing', 'small', 'large', 'unknown']],
  ])('by size (%s) goes by bytes', (direction, expected) => {
    const sized = (name: string, usedBytes: number) => repository({ name, quota: { usedBytes, limitBytes: null } });
    const repositories = [sized('small', 9), repository({ name: 'unknown' }), sized('nothing', 0), sized('large', 10)];
    expect(namesOf(sortRepositories(repositories, { by: 'size', direction }))).toEqual(expected);
  });

  it.each<[direction: 'asc' | 'desc', expected: string[]]>([
    ['asc', ['b', 'c', 'a']],
    ['desc', ['a', 'b', 'c']],
  ])('by visibility (%s) sorts names within', (direction, expected) => {
    const repositories = [
      repository({ name: 'c', isPublic: false }),
      repository({ name: 'a' }),
      repository({ name: 'b', isPublic: false }),
    ];
    expect(namesOf(sortRepositories(repositories, { by: 'visibility', direction }))).toEqual(expected);
  });

  it('does not depend on the order of arrival', () => {
    const repositories = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[aAb0-2]{1,4}$/),
        isPublic: fc.boolean(),
        lastModifiedAt: fc.option(fc.integer({ min: 0, max: 3 })),
        quota: fc.option(fc.record({ usedBytes: fc.integer({ min: 0, max: 3 }), limitBytes: fc.constant(null) })),
      }),
      { selector: ({ name }) => name, maxLength: 12 },
    );
    const sorts = fc.record<Sort<RepositorySortKey>>({
      by: fc.constantFrom(...repositorySortKeys),
      direction: fc.constantFrom('asc', 'desc'),
    });
    const shuffled = repositories.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, sorts, ([list, mixed], sort) => {
        const sorted = sortRepositories(list.map(repository), sort);
        expect(sortRepositories(mixed.map(repository), sort)).toEqual(sorted);
        expect(sorted).toHaveLength(list.length);
      }),
    );
  });
});
