/** One entry of the tag list: an active tag, or (in a history) a tag that has ended. */
export interface Tag {
  name: string;
  /** `sha256:…` of the manifest or index that the tag points to. */
  manifestDigest: string;
  /** True for a manifest list or index (multi-arch); then `index` is set and `sizeBytes` is null. */
  isIndex: boolean;
  /** Sum of the compressed layers in bytes; null for an index, and if the server gave none. */
  sizeBytes: number | null;
  /** When this entry began, in milliseconds since 1970 (the server cuts it to seconds); null if the server gave none. */
  startedAt: number | null;
  /** When it ended or will end, in milliseconds since 1970; null for a tag that does not expire. */
  endsAt: number | null;
  /** Undefined if the registry has no immutable tags at all (feature off). */
  isImmutable: boolean | undefined;
  /** True for an entry that a restore made. */
  isReversion: boolean;
  index: IndexPresence | null;
  /** The signature that the registry itself names; absent if it names none, as most versions of Quay do. */
  signature?: TagSignature;
}

/** Whether a tag is there at a moment (milliseconds since 1970): it has not been removed, and has not expired. */
export function isLiving({ endsAt }: Pick<Tag, 'endsAt'>, now: number): boolean {
  return endsAt === null || endsAt > now;
}

/** An immutable tag can neither be moved nor removed: the server refuses (409, recorded). */
export function isLocked({ isImmutable }: Pick<Tag, 'isImmutable'>): boolean {
  return isImmutable === true;
}

/** Immutable tags can have no expiration, unless the registry lets them (FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE). */
export function refusesExpiration(tag: Pick<Tag, 'isImmutable'>, canExpire: boolean): boolean {
  return isLocked(tag) && !canExpire;
}

/** Nor can tags that have one become immutable. */
export function refusesImmutability({ endsAt }: Pick<Tag, 'endsAt'>, canExpire: boolean): boolean {
  return endsAt !== null && !canExpire;
}

/** The role that making a tag immutable takes, or removing it: that takes an administrator, alone among the changes to a tag (403, recorded). */
export function roleToSetImmutability(isImmutable: boolean): 'write' | 'admin' {
  return isImmutable ? 'write' : 'admin';
}

export interface TagSignature {
  /** The tag that carries or lists it; null if there is none. */
  tagName: string | null;
  /** `sha256:…` of the signature itself, or of the list in which it is. */
  manifestDigest: string;
  /** True if all that is known is a list of what refers to the image: mostly a signature is in it. Absent for a certain one. */
  isLikely?: true;
}

/** What the tag list says about an index: which of its child manifests this registry holds. */
export interface IndexPresence {
  isSparse: boolean;
  childCount: number;
  presentCount: number;
  /** Child digest → held by this registry. A digest that is missing here counts as held. */
  presence: Readonly<Record<string, boolean>>;
}

/** Entries of a page of the tag list, unless fewer are asked for; also the most that the server gives. */
export const tagsPerPage = 100;

/** Which tags to list; all conditions hold together. */
export interface TagListFilter {
  /** 1-based; default 1. A page past the end is empty. */
  page?: number;
  /** Entries per page; default `tagsPerPage`. */
  limit?: number;
  /** True: tags that are alive. Default: the whole history, in which names repeat. */
  onlyActive?: boolean;
  /** Part of the name, in any letter case; `%` and `_` mean themselves. */
  nameContains?: string | undefined;
  /** The exact name. */
  specificTag?: string | undefined;
}

export interface TagListPage {
  tags: Tag[];
  /** 1-based; the page that the server really answered. */
  page: number;
  hasAdditional: boolean;
  /** Entries that could not be understood, named as far as possible; the rest of the page is still shown. */
  malformed: MalformedEntry[];
}

/** An entry of an answer that does not have the promised shape. */
export interface MalformedEntry {
  /** The entry's name if it had one. */
  name: string | null;
  reason: string;
}
