import { Alert, List, ListItem } from '@patternfly/react-core';
import { formatDateTime } from '@/domain/time/dates';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RemovalPlan } from '@/domain/tags/removal-impact';
import type { RepositoryName } from '@/domain/repository/repository';
import { listNames } from '@/domain/text/name-list';
import { TagChips } from '../TagChips';
import { incompleteSentence, orphanSentence, stayingSentence, tagNames } from './removal-sentences';
import { useIndexImages } from './use-index-images';

interface RemovalImpactProps {
  repository: RepositoryName;
  plan: RemovalPlan;
  loadedCount: number;
  isListComplete: boolean;
  isPermanent: boolean;
}

/** From this many tags on, the dialog says that it takes a while. */
const manyTags = 20;

/** The most digests that are named one by one. */
const toldOneByOne = 8;

/** What goes, what stays and why, and until when it can be undone. */
export function RemovalImpact({ repository, plan, loadedCount, isListComplete, isPermanent }: RemovalImpactProps) {
  const { going, skippedImmutable, stayingDigests, orphanedDigests, reachableDigests, siblings, restorableUntil } =
    plan;
  const locked = plan.leftBehind.filter(({ isImmutable }) => isImmutable === true);
  const staying = stayingDigests.slice(0, toldOneByOne);
  const orphans = orphanedDigests.slice(0, toldOneByOne);
  const images = useIndexImages(
    repository,
    orphans.flatMap(({ digest, isIndex, partOf }) => {
      const tag = going.find(({ manifestDigest }) => manifestDigest === digest);
      return isIndex && partOf.length === 0 && tag !== undefined ? [tag] : [];
    }),
  );
  return (
    <>
      {going.length > 0 && (
        <TagChips label={going.length === 1 ? 'Tag' : 'Tags'} names={going.map(({ name }) => name)} />
      )}
      {skippedImmutable.length > 0 && (
        <Alert isInline variant="warning" title="Immutable tags will be skipped">
          {`The following tags are immutable and will not be deleted: ${listNames(skippedImmutable.map(({ name }) => name))}`}
        </Alert>
      )}
      {going.length > 0 && (
        <List aria-label="What this does">
          {staying.map((image) => (
            <ListItem key={image.digest}>{stayingSentence(image)}</ListItem>
          ))}
          {stayingDigests.length > staying.length && (
            <ListItem>{`${countMore(stayingDigests.length - staying.length, 'stays', 'stay')}, held by other tags.`}</ListItem>
          )}
          {orphans.map((image) => (
            <ListItem key={image.digest}>{orphanSentence(image, images.get(image.digest), reachableDigests)}</ListItem>
          ))}
          {orphanedDigests.length > orphans.length && (
            <ListItem>{`${countMore(orphanedDigests.length - orphans.length, 'is', 'are')} left without a tag.`}</ListItem>
          )}
          {siblings.length > 0 && (
            <ListItem>{`Signatures and the like that go along: ${tagNames(siblings.map(({ name }) => name))}`}</ListItem>
          )}
          {locked.length > 0 && (
            <ListItem>{`Immutable signatures and the like that stay: ${tagNames(locked.map(({ name }) => name))}`}</ListItem>
          )}
          {!isPermanent && (
            <ListItem>
              {restorableUntil === null
                ? 'This cannot be undone: the repository keeps nothing that was removed.'
                : `This can be undone until ${formatDateTime(restorableUntil)}.`}
            </ListItem>
          )}
        </List>
      )}
      {!isListComplete && <Alert isInline isPlain variant="info" title={incompleteSentence(loadedCount)} />}
      {going.length > manyTags && (
        <p>
          <strong>Note:</strong> This operation can take several minutes.
        </p>
      )}
    </>
  );
}

function countMore(count: number, one: string, many: string): string {
  return count === 1 ? `1 more image ${one}` : `${formatNumber(count)} more images ${many}`;
}
