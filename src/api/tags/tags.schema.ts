import * as v from 'valibot';
import { tagsPerPage, type IndexPresence, type Tag, type TagListFilter, type TagListPage } from '@/domain/tags/tag';
import { tolerantList } from '@/api/http/answers/tolerant-list';
import { fromDateText, fromSeconds } from '@/api/http/answers/wire-time';

const tagEntry = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  manifest_digest: v.pipe(v.string(), v.nonEmpty()),
  is_manifest_list: v.nullish(v.boolean(), false),
  /** Null for every manifest list and index. */
  size: v.nullish(v.number(), null),
  /** Seconds since 1970. */
  start_ts: v.nullish(v.number()),
  /** Absent for a tag that neither ended nor will end. */
  end_ts: v.nullish(v.number()),
  /** The same instants as RFC 2822 text. */
  last_modified: v.nullish(v.string()),
  expiration: v.nullish(v.string()),
  /** Absent if the registry has no immutable tags. */
  immutable: v.nullish(v.boolean()),
  reversion: v.nullish(v.boolean(), false),
  /** These four for manifest lists and indexes only, and not from every version of Quay. */
  is_sparse: v.nullish(v.boolean(), false),
  child_manifest_count: v.nullish(v.number()),
  present_child_count: v.nullish(v.number()),
  child_manifests_presence: v.nullish(v.record(v.string(), v.boolean()), {}),
  /** From newer versions of Quay. A tag is a tag also if its signature has an unexpected form. */
  cosign_signature_manifest_digest: v.fallback(v.nullish(v.string()), null),
  cosign_signature_tag: v.fallback(v.nullish(v.string()), null),
});

const tag = v.pipe(
  tagEntry,
  v.transform((wire): Tag => ({
    name: wire.name,
    manifestDigest: wire.manifest_digest,
    isIndex: wire.is_manifest_list,
    sizeBytes: wire.is_manifest_list ? null : wire.size,
    startedAt: fromSeconds(wire.start_ts) ?? fromDateText(wire.last_modified),
    endsAt: fromSeconds(wire.end_ts) ?? fromDateText(wire.expiration),
    isImmutable: wire.immutable ?? undefined,
    isReversion: wire.reversion,
    index: wire.is_manifest_list ? presenceOf(wire) : null,
    ...signatureOf(wire),
  })),
);

function signatureOf(wire: v.InferOutput<typeof tagEntry>): Pick<Tag, 'signature'> {
  const { cosign_signature_manifest_digest: digest, cosign_signature_tag: tagName } = wire;
  return digest ? { signature: { manifestDigest: digest, tagName: tagName || null } } : {};
}

function presenceOf(wire: v.InferOutput<typeof tagEntry>): IndexPresence {
  const held = Object.values(wire.child_manifests_presence);
  return {
    isSparse: wire.is_sparse,
    childCount: wire.child_manifest_count ?? held.length,
    presentCount: wire.present_child_count ?? held.filter(Boolean).length,
    presence: wire.child_manifests_presence,
  };
}

/** Query of a page of the tag list. */
export function tagListQuery({
  page = 1,
  limit = tagsPerPage,
  onlyActive = false,
  nameContains,
  specificTag,
}: TagListFilter) {
  return {
    limit,
    page,
    onlyActiveTags: onlyActive ? true : undefined,
    filter_tag_name: nameContains === undefined || nameContains === '' ? undefined : `like:${nameContains}`,
    specificTag,
  };
}

export const tagPageSchema = v.pipe(
  v.object({ tags: tolerantList(tag), page: v.number(), has_additional: v.boolean() }),
  v.transform((wire): TagListPage => ({
    tags: wire.tags.entries,
    page: wire.page,
    hasAdditional: wire.has_additional,
    malformed: wire.tags.malformed,
  })),
);
