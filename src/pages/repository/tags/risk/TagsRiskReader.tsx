import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { formatISO } from 'date-fns/formatISO';
import { useEffect, useMemo } from 'react';
import { entriesOf, isPlatform } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { imageRisks, type ImageRisk } from '@/domain/risk/images/image-risk';
import type { OutlinedSummary } from '@/domain/risk/images/finding-outlines';
import type { Tag } from '@/domain/tags/tag';
import { isPriorityFilter } from '@/domain/tags/tag-filters';
import type { NamedReading } from '@/features/reading/named-reading';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { isScanSummaryKey, manifestQueries } from '@/queries/images/manifests.queries';
import { riskQueries } from '@/queries/risk/risk.queries';
import { useRiskPresence } from '@/queries/risk/risk-presence';
import { usePriorityRule } from '@/queries/risk/risk-rule';
import { useTell } from '@/ui/effects/use-tell';
import { useNow } from '@/ui/use-now';
import type { TagsViewState } from '../tags-view-state';
import { riskColumns } from './risk-columns';
import { mostUrgent, tagImages, type TagImageRisk } from './tag-images';
import type { TagsRisk } from './tags-risk';
import { useScans, type ScansInput } from './use-scans';

/** What does not depend on how far scans are read. */
type RiskOfTags = Omit<TagsRisk, 'readings'>;

interface TagsRiskReaderProps extends ScansInput {
  /** Should keep its identity between renders. */
  onRisk(risk: TagsRisk): void;
}

const withoutData: RiskOfTags = {
  columns: undefined,
  riskOf: undefined,
  note: ({ filters }) =>
    filters.some(isPriorityFilter)
      ? 'This view asks for risk data, of which this browser has none: the filter by priority is not applied.'
      : '',
};

/** Reads what this browser keeps, and tells what it adds to the table. Draws nothing. */
export function TagsRiskReader({ onRisk, ...input }: TagsRiskReaderProps) {
  const { repository } = input;
  const client = useQueryClient();
  const registry = usePullHost();
  const { data: kept } = useQuery(riskQueries.kept(useRiskPresence()));
  const [rule] = usePriorityRule();
  const today = formatISO(useNow(), { representation: 'date' });
  const data = kept?.data;
  const hasSources = data !== undefined && data.sources.length > 0;
  const risk = useMemo(() => {
    if (data === undefined) return null;
    if (!hasSources) return withoutData;
    const ofImage = imageRisks({ data, rule, today });
    const riskOf: TagImageRisk = (tag, image, scan) => {
      if (scan?.outlines === undefined) return null;
      const { digest, platform, within } = image;
      const indexes = tag.isIndex ? [tag.manifestDigest, ...within] : [];
      const product = { registry, repository, tagName: tag.name, digest, platform, indexes };
      return { risk: ofImage(product, scan.outlines), image };
    };
    return tagsRisk(client, repository, riskOf);
  }, [client, registry, repository, data, hasSources, rule, today]);
  const readings = useScans(input, risk?.riskOf !== undefined);
  const riskSoFar = useMemo(() => (risk === null ? null : asFarAsRead(risk, readings)), [risk, readings]);
  useTell(riskSoFar, onRisk);
  // What was read before there were risk data is counts alone: it is read again where it is on screen, else when it gets there.
  useEffect(() => {
    if (risk?.riskOf !== undefined) void readAgain(client, repository);
  }, [client, repository, risk]);
  return null;
}

function tagsRisk(client: QueryClient, repository: RepositoryName, riskOf: TagImageRisk): RiskOfTags {
  const known = (tag: Tag): ImageRisk | undefined => {
    const index = tag.isIndex ? client.getQueryData(manifestQueries.index(repository, tag).queryKey) : undefined;
    const images = tagImages(tag, entriesOf(tag, index).filter(isPlatform));
    const scanOf = (digest: string) => client.getQueryData(manifestQueries.scanSummary(repository, digest).queryKey);
    return mostUrgent(images.map((image) => riskOf(tag, image, scanOf(image.digest))))?.risk;
  };
  return { columns: riskColumns(riskOf), riskOf: known, note };
}

/** With more that is read, rows are worked out anew: the function is another one. */
function asFarAsRead({ riskOf, ...risk }: RiskOfTags, readings: readonly NamedReading[]): TagsRisk {
  const isWhole =
    readings.length > 0 && readings.every(({ readCount, total, isReading }) => !isReading && readCount === total);
  return {
    ...risk,
    readings,
    riskOf: riskOf && ((tag) => riskOf(tag)),
    note: (view) => (isWhole && view.filters.some(isPriorityFilter) ? '' : risk.note(view)),
  };
}

function note({ filters, sort }: TagsViewState): string {
  if (filters.some(isPriorityFilter)) return 'By priority only images whose scan is read so far.';
  return sort.by === 'security'
    ? 'Images whose scan is not known so far, because they were not on screen, come last.'
    : '';
}

function readAgain(client: QueryClient, repository: RepositoryName): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      isScanSummaryKey(repository, queryKey) && isSummary(state.data) && state.data.outlines === undefined,
  });
}

function isSummary(data: unknown): data is OutlinedSummary {
  return typeof data === 'object' && data !== null && 'counts' in data;
}
