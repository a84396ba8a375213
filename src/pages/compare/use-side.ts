import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { choosePlatform } from '@/domain/compare/platform-choice';
import { sideName, type CompareSide } from '@/domain/compare/side';
import type { IndexEntry } from '@/domain/image/platforms/platforms';
import { noScannerText } from '@/domain/registry/registry';
import { RequestError } from '@/domain/registry/request-failure';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { manifestQueries, untilScanned } from '@/queries/images/manifests.queries';
import { useEntries } from '@/queries/images/use-entries';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { LoadedSide, ReadPart } from './loaded-side';

/** What the address asks for, besides the sides. */
interface Wanted {
  /** Short name of a platform; '' for the default. */
  platform: string;
  labels: boolean;
}

/** Reads both sides at once. Each part fails by itself. */
export function useSides(
  home: RepositoryName,
  sides: { a: CompareSide; b: CompareSide },
  wanted: Wanted,
): { a: LoadedSide; b: LoadedSide } {
  const a = useNamedImage(sides.a);
  const b = useNamedImage(sides.b);
  const both = [a.entries, b.entries] as const;
  // The default platform is one that both have, so that it is not known before both indexes are.
  const isPending = a.isPending || b.isPending;
  return {
    a: useImageOf(home, a, isPending ? null : choosePlatform(wanted.platform, a.entries, both), wanted),
    b: useImageOf(home, b, isPending ? null : choosePlatform(wanted.platform, b.entries, both), wanted),
  };
}

type NamedImage = ReturnType<typeof useNamedImage>;

/** The image or index that a side names, by its tag as it is now or by its digest. */
function useNamedImage(side: CompareSide) {
  const { repository } = side;
  const tagQuery = useQuery({
    ...tagQueries.one(repository, side.tag ?? ''),
    enabled: side.tag !== null && side.digest === null,
  });
  const tag = side.digest === null ? (tagQuery.data ?? null) : null;
  const digest = side.digest ?? tag?.manifestDigest ?? null;
  // Only the manifest itself says what a digest stands for.
  const manifest = useQuery({
    ...manifestQueries.image(repository, digest ?? ''),
    enabled: digest !== null && tag?.isIndex !== true,
  });
  const isIndex = tag?.isIndex ?? manifest.data?.isIndex ?? false;
  const presence = tag?.index ?? null;
  const indexed = useMemo(() => ({ manifestDigest: digest ?? '', index: presence }), [digest, presence]);
  const index = useQuery({ ...manifestQueries.index(repository, indexed), enabled: isIndex });
  const entries = useEntries(repository, indexed, index.data);
  const isKnown = digest !== null && (tag !== null || !manifest.isPending);
  return {
    side,
    tag,
    tagQuery,
    digest,
    isIndex,
    index,
    entries,
    isPending: isKnown ? isIndex && index.isPending : digest !== null || tagQuery.isPending,
  };
}

/** @param chosen the platform; undefined if the index has none such, null while it is not known */
function useImageOf(
  home: RepositoryName,
  named: NamedImage,
  chosen: IndexEntry | null | undefined,
  wanted: Wanted,
): LoadedSide {
  const { side, tag, entries, isIndex } = named;
  const { repository } = side;
  const { config, isPending: isRegistryAwaited } = useRegistryConfig();
  const hasScanner = config.features.securityScanner || isRegistryAwaited;
  const platform = isIndex ? (chosen ?? null) : null;
  const image = readImage(named, chosen, wanted.platform);
  // A digest that turns out to be gone still has its report: the two are asked for together.
  const digest = image.data;
  const manifest = useQuery({ ...manifestQueries.image(repository, digest ?? ''), enabled: digest !== null });
  const report = useQuery({
    ...manifestQueries.scanReport(repository, digest ?? ''),
    refetchInterval: untilScanned,
    enabled: digest !== null && config.features.securityScanner,
  });
  const labels = useQuery({
    ...manifestQueries.labels(repository, digest ?? ''),
    enabled: digest !== null && wanted.labels,
  });
  return {
    side,
    name: sideName(side, home),
    tag,
    digest,
    entries: isIndex ? entries : [],
    platform,
    image,
    manifest: partOf(image, manifest),
    report: hasScanner ? partOf(image, report) : withoutScanner,
    labels: partOf(image, labels),
  };
}

const nothing = () => undefined;

const withoutScanner = failed(new Error(noScannerText));

function failed(error: Error, refetch: () => void = nothing): ReadPart<never> {
  return { data: null, error, isPending: false, refetch };
}

/** The digest of the image, or why there is none. */
function readImage(named: NamedImage, chosen: IndexEntry | null | undefined, wanted: string): ReadPart<string> {
  const { side, tag, tagQuery, digest, isIndex, index } = named;
  const read = (data: string | null): ReadPart<string> => ({
    data,
    error: null,
    isPending: data === null,
    refetch: nothing,
  });
  if (side.digest === null && tag === null) {
    const refetch = () => void tagQuery.refetch();
    if (tagQuery.error !== null) return failed(tagQuery.error, refetch);
    if (tagQuery.data === undefined) return read(null);
    return failed(missingSide(`${fullRepositoryName(side.repository)} has no tag named ${side.tag ?? ''}.`), refetch);
  }
  if (!isIndex) return read(digest);
  if (index.error !== null && index.data === undefined) return failed(index.error, () => void index.refetch());
  if (chosen === null) return read(null);
  if (chosen === undefined) {
    return failed(missingSide(wanted === '' ? 'The index has no platforms.' : `The index has no platform ${wanted}.`));
  }
  return chosen.isPresent
    ? read(chosen.digest)
    : failed(missingSide(`The index names ${chosen.shortName}, but this registry does not hold it.`));
}

function missingSide(words: string): RequestError {
  return new RequestError('not-found', words);
}

function partOf<T>(image: ReadPart<string>, query: UseQueryResult<T>): ReadPart<T> {
  if (image.data === null) return { ...image, data: null };
  const { data, error, isPending, refetch } = query;
  return { data: data ?? null, error, isPending, refetch: () => void refetch() };
}
