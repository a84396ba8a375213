import { useQueries } from '@tanstack/react-query';
import { entryAddress, type IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { imageRiskText } from '@/domain/risk/images/image-risk';
import type { Tag } from '@/domain/tags/tag';
import { formatNumber } from '@/domain/time/intl-formatters';
import { priorityLooks } from '@/features/risk/priority-looks';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { usePlatforms } from '../platforms/use-platforms';
import { mostUrgent, tagImages, type TagImageRisk } from './tag-images';

interface RiskMarkProps {
  repository: RepositoryName;
  tag: Tag;
  /** One platform of it; left out, the most urgent of all counts. */
  entry?: IndexEntry;
  /** False while the row is off screen: then nothing is asked. */
  isWanted: boolean;
  riskOf: TagImageRisk;
}

/** How urgent the findings of an image are, from the same answers as its severities. It leads to those of that priority. */
export function RiskMark({ repository, tag, entry, isWanted, riskOf }: RiskMarkProps) {
  const { platforms } = usePlatforms(repository, tag, isWanted);
  const images = tagImages(tag, entry === undefined ? platforms : [entry]);
  const scans = useQueries({
    queries: images.map(({ digest }) => ({ ...manifestQueries.scanSummary(repository, digest), enabled: isWanted })),
    subscribed: isWanted,
  });
  const worst = mostUrgent(images.map((image, at) => riskOf(tag, image, scans[at]?.data)));
  if (worst === null) return null;
  const { risk, image } = worst;
  const { priority } = risk;
  if (priority === null) return null;
  const of =
    image.name === ''
      ? ''
      : entry === undefined && images.length > 1
        ? `most urgent platform: ${image.name}`
        : image.name;
  const text = imageRiskText(risk);
  const short = `${formatNumber(risk.counts[priority])} ${priority}`;
  const address = image.name === '' ? { digest: image.digest } : entryAddress(image);
  return (
    <AppLink
      to={paths.tag(repository, tag.name, { tab: 'securityreport', ...address, vulnRisk: priority })}
      className={priorityLooks[priority]}
      data-tip={of === '' ? text : `${text} (${of})`}
      aria-label={`${text.startsWith(short) ? '' : `${short}: `}${text} ${tag.name}${of === '' ? '' : ` (${of})`}`}
    >
      {short}
    </AppLink>
  );
}
