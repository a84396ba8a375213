import { indexSignatures, subjectOf } from '@/domain/image/signatures';
import type { Label, PullStatistics } from '@/domain/image/manifest';
import type { ImageRisk } from '@/domain/risk/images/image-risk';
import { isLocked, type Tag, type TagSignature } from '@/domain/tags/tag';
import { matchesTagFilters } from '@/domain/tags/tag-filters';
import { compareTags, nameKeyOf, type TagComparison } from '@/domain/tags/tag-order';
import { compileTagSearch } from '@/domain/tags/tag-search';
import { compareKnown } from '@/domain/text/compare';
import type { KnownImages } from '@/queries/images/known-images';
import type { Sort } from '@/ui/data-table/columns';
import { isServerOrder, type TagsViewState } from './tags-view-state';

export interface DerivedRows {
  /** All rows that match, in the order of `tags`. */
  rows: readonly Tag[];
  signatures: ReadonlyMap<string, TagSignature>;
  /** Tags that match but are hidden because they only carry signatures, attestations or bills of materials. */
  hiddenSignatureCount: number;
  /** Why the search could not be understood; then it hides nothing. */
  searchError: string | null;
}

type RowsView = Pick<TagsViewState, 'search' | 'searchIn' | 'isRegex' | 'filters' | 'showsSignatures'>;

type Names = Pick<ReadonlySet<string>, 'has'>;

/** Names of tags that policies would change; undefined while that is not known. */
export interface EstimatedNames {
  pruned: Names | undefined;
  immutable: Names | undefined;
}

/** What was read of images and tags, as far as it is known; asked only by what needs it. */
interface ReadDetails {
  labelsOf?: ((digest: string) => readonly Label[] | undefined) | undefined;
  pullsOf?: ((tagName: string) => PullStatistics | undefined) | undefined;
  /** Whether there are no other tags: one that is not loaded may be the signature of any image. */
  isListComplete?: boolean | undefined;
  estimated?: EstimatedNames | undefined;
  /** Without it filters by priority are not applied. */
  riskOf?: ((tag: Tag) => ImageRisk | undefined) | undefined;
}

/** From all tags to those that are listed: signatures set apart, search, filters. */
export function deriveRows(
  tags: readonly Tag[],
  view: RowsView,
  known: KnownImages,
  { labelsOf, pullsOf, isListComplete = false, estimated, riskOf }: ReadDetails = {},
): DerivedRows {
  const signatures = indexSignatures(tags);
  const search = compileTagSearch({ text: view.search, field: view.searchIn, isRegex: view.isRegex });
  const now = Date.now();
  const matching = tags.filter(
    (tag) =>
      search.matches(tag, labelsOf?.(tag.manifestDigest)) &&
      (view.filters.length === 0 ||
        matchesTagFilters(view.filters, {
          isSigned:
            signatures.has(tag.manifestDigest) || (isListComplete && subjectOf(tag) === null ? false : undefined),
          isImmutable: isLocked(tag),
          endsAt: tag.endsAt,
          now,
          isIndex: tag.isIndex,
          worstSeverityKnown: known.worstSeverity(tag),
          priorityKnown: riskOf === undefined ? 'now' : riskOf(tag)?.priority,
          lastPulledAtKnown: pullsOf?.(tag.name)?.tagLastPulledAt,
          isPrunedKnown: estimated?.pruned?.has(tag.name),
          becomesImmutableKnown: estimated?.immutable?.has(tag.name),
        })),
  );
  const shown = view.showsSignatures ? matching : matching.filter((tag) => subjectOf(tag) === null);
  return {
    rows: shown,
    signatures,
    hiddenSignatureCount: matching.length - shown.length,
    searchError: search.error,
  };
}

/** Digests of the images that could be rows by everything but the search, newest first, each once. */
export function searchableImages(
  tags: readonly Tag[],
  view: Pick<TagsViewState, 'filters' | 'showsSignatures'>,
  known: KnownImages,
  details?: ReadDetails,
): readonly string[] {
  const { rows } = deriveRows(tags, { ...view, search: '', searchIn: 'label', isRegex: false }, known, details);
  return [...new Set(rows.map(({ manifestDigest }) => manifestDigest))];
}

/**
 * While something is read of image after image, a first page that is not full yet has no rows beyond the first image that
 * it waits for: another row would come between them.
 *
 * @param rows those of `tags` that match so far, in the same order
 */
export function steadyRows(
  rows: readonly Tag[],
  tags: readonly Tag[],
  awaited: string,
  perPage: number,
): readonly Tag[] {
  const end = tags.findIndex(({ manifestDigest }) => manifestDigest === awaited);
  if (end === -1) return rows;
  const before = new Set(tags.slice(0, end));
  const steady = rows.filter((tag) => before.has(tag));
  return steady.length < perPage ? steady : rows;
}

/**
 * Rows in the order of a column; of one that has no comparison, as they are.
 *
 * @param tags in the server's order, which alone knows which of those of one second is the newer
 */
export function sortTags(
  tags: readonly Tag[],
  sort: Sort,
  compare: TagComparison | undefined,
  known: Pick<KnownImages, 'sizeBytes'>,
  { pullsOf, riskOf }: ReadDetails = {},
): readonly Tag[] {
  if (compare === undefined || isServerOrder(sort)) return tags;
  if (sort.by === 'modified') return tags.toReversed().toSorted((a, b) => compareKnown(a.startedAt, b.startedAt, 1));
  const sortable = tags.map((tag) => ({
    tag,
    nameKey: nameKeyOf(tag),
    sizeBytes: known.sizeBytes(tag),
    pulls: pullsOf?.(tag.name),
    risk: riskOf?.(tag),
  }));
  return sortable.toSorted((a, b) => compareTags(compare, sort.direction, a, b)).map(({ tag }) => tag);
}
