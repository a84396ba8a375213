import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '@/domain/image/signatures';
import { tagFilters } from '@/domain/tags/tag-filters';
import type { Tag } from '@/domain/tags/tag';
import { tagComparisons } from '@/domain/tags/tag-order';
import type { KnownImages } from '@/queries/images/known-images';
import type { Sort } from '@/ui/data-table/columns';
import { sampleTag } from '../../../../test/sample-tag';
import { deriveRows, sortTags, steadyRows } from './derive-rows';

const nothingKnown: KnownImages = { worstSeverity: () => undefined, sizeBytes: ({ sizeBytes }) => sizeBytes };
const hex = 'a'.repeat(64);
const digest = `sha256:${hex}`;

function tag(name: string, more: Partial<Tag> = {}): Tag {
  return sampleTag({ name, manifestDigest: digest, ...more });
}

type SortKey = keyof typeof tagComparisons;
type View = Parameters<typeof deriveRows>[1] & { sort: Sort<SortKey> };

const serverOrder: Sort<SortKey> = { by: 'modified', direction: 'desc' };
const otherSorts = (['name', 'size', 'modified', 'expires', 'digest'] as const).flatMap((by) =>
  (['asc', 'desc'] as const)
    .map((direction) => ({ by, direction }))
    .filter((sort) => sort.by !== 'modified' || sort.direction !== 'desc'),
);

const plain: View = {
  search: '',
  searchIn: 'tag',
  isRegex: false,
  filters: [],
  sort: serverOrder,
  showsSignatures: false,
};

function namesOf(tags: readonly Tag[], view: Partial<View>, known: Partial<KnownImages> = {}): string[] {
  const { sort, ...rest } = { ...plain, ...view };
  const images = { ...nothingKnown, ...known };
  return sortTags(deriveRows(tags, rest, images).rows, sort, tagComparisons[sort.by], images).map(({ name }) => name);
}

describe('deriveRows', () => {
  const signature = tag(`sha256-${hex}.sig`, { manifestDigest: `sha256:${'b'.repeat(64)}` });
  const sbom = tag(`sha256-${hex}.sbom`, { manifestDigest: `sha256:${'c'.repeat(64)}` });

  it('sets signatures apart, counts those that match, and tells whom they sign', () => {
    const derived = deriveRows([tag('v1'), signature, sbom], plain, nothingKnown);
    expect(derived.rows.map(({ name }) => name)).toEqual(['v1']);
    expect(derived.hiddenSignatureCount).toBe(2);
    expect(derived.signatures.get(digest)?.tagName).toBe(signature.name);
    expect(namesOf([tag('v1'), signature], { showsSignatures: true })).toEqual(['v1', signature.name]);
    expect(deriveRows([tag('v1'), signature], { ...plain, search: 'v1' }, nothingKnown).hiddenSignatureCount).toBe(0);
  });

  it.each<[string, Partial<View>, string[]]>([
    ['no filter', {}, ['b', 'a', 'c']],
    ['a search in any letter case', { search: 'A' }, ['a']],
    ['a digest', { search: 'sha256:dd', searchIn: 'digest' }, ['c']],
    ['an expression', { search: '^[bc]$', isRegex: true }, ['b', 'c']],
    ['an invalid expression hides nothing', { search: '[', isRegex: true }, ['b', 'a', 'c']],
    ['signed', { filters: ['signed'] }, []],
    ['immutable', { filters: ['immutable'] }, ['a']],
    ['expiring', { filters: ['expiring'] }, ['b']],
    ['multi-arch', { filters: ['multi-arch'] }, ['c']],
    ['two filters', { filters: ['immutable', 'expiring'] }, []],
    ['search and filter', { search: 'a', filters: ['expiring'] }, []],
    ['severity, of which nothing is known', { filters: ['clean'] }, []],
    ['by name', { sort: { by: 'name', direction: 'asc' } }, ['a', 'b', 'c']],
    ['by expiration', { sort: { by: 'expires', direction: 'asc' } }, ['b', 'a', 'c']],
    [
      'oldest first, of one second as the server has them',
      { sort: { by: 'modified', direction: 'asc' } },
      ['c', 'a', 'b'],
    ],
    ['by size', { sort: { by: 'size', direction: 'desc' } }, ['a', 'b', 'c']],
  ])('%s', (_what, view, expected) => {
    const tags = [
      tag('b', { endsAt: 5, sizeBytes: 1 }),
      tag('a', { isImmutable: true, sizeBytes: 9 }),
      tag('c', { isIndex: true, sizeBytes: null, manifestDigest: 'sha256:dd' }),
    ];
    expect(namesOf(tags, view)).toEqual(expected);
  });

  it('goes by what is known of scans', () => {
    const worst = { a: 'High', b: null } as const;
    const known = { worstSeverity: ({ name }: Tag) => (name === 'a' || name === 'b' ? worst[name] : undefined) };
    const tags = ['a', 'b', 'c'].map((name) => tag(name));
    expect(namesOf(tags, { filters: ['high'] }, known)).toEqual(['a']);
    expect(namesOf(tags, { filters: ['clean'] }, known)).toEqual(['b']);
    expect(namesOf(tags, { filters: ['clean', 'high'] }, known)).toEqual(['a', 'b']);
  });

  it('shows every tag once, whatever the order, and never changes its input', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, fc.constantFrom(serverOrder, ...otherSorts), (unique, sort) => {
        const tags = unique.map((name, position) => tag(name, { sizeBytes: position % 3, startedAt: position % 4 }));
        const before = [...tags];
        const shown = namesOf(tags, { sort });
        expect(shown.toSorted()).toEqual(unique.filter((name) => subjectOf({ name }) === null).toSorted());
        expect(tags).toEqual(before);
      }),
    );
  });

  it('orders by rules alone: the order in which tags arrived does not show, but where it says which is newer', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 20 });
    const sorts = fc.constantFrom(...otherSorts.filter(({ by }) => by !== 'modified'));
    fc.assert(
      fc.property(names, sorts, (unique, sort) => {
        const tags = unique.map((name) => tag(name));
        expect(namesOf(tags.toReversed(), { sort })).toEqual(namesOf(tags, { sort }));
      }),
    );
  });

  it('lets through no more with one more filter outside of severity', () => {
    const independent = tagFilters.slice(0, 4);
    const anyTag = fc
      .record({ endsAt: fc.constantFrom(null, 5), isImmutable: fc.boolean(), isIndex: fc.boolean() })
      .map((more) => more);
    fc.assert(
      fc.property(
        fc.array(anyTag),
        fc.subarray(independent),
        fc.constantFrom(...independent),
        (facts, filters, more) => {
          const tags = facts.map((fact, position) => tag(`t${position}`, fact));
          const wide = namesOf(tags, { filters });
          const narrow = namesOf(tags, { filters: [...filters, more] });
          expect(narrow.filter((name) => !wide.includes(name))).toEqual([]);
        },
      ),
    );
  });
});

describe('steadyRows', () => {
  const tags = ['a', 'b', 'c', 'd', 'a2'].map((name) => tag(name, { manifestDigest: name.charAt(0) }));
  const named = (names: string) => tags.filter(({ name }) => names.split(' ').includes(name));

  it.each([
    ['a row beyond the image that is awaited waits, too', 'a a2', 'b', 10, 'a'],
    ['what is before it stays', 'a b a2', 'd', 10, 'a b'],
    ['nothing waits on a page that is full without it', 'a b a2', 'd', 2, 'a b a2'],
    ['an image that is not listed holds nothing back', 'a a2', 'x', 10, 'a a2'],
  ])('%s', (_case, rows, awaited, perPage, expected) => {
    expect(steadyRows(named(rows), tags, awaited, perPage)).toEqual(named(expected));
  });
});
