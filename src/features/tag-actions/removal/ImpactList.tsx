import { ExpandableSection, List, ListItem } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import type { RemovalPlan } from '@/domain/tags/actions/removal-impact';
import type { RepositoryName } from '@/domain/repository/repository';
import { countOf } from '@/domain/text/count-text';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { imagesSentence, orphanSentence, skippedSentence, stayingSentence, tagNames } from './removal-sentences';
import { useIndexImages } from './use-index-images';

interface ImpactListProps {
  repository: RepositoryName;
  plan: RemovalPlan;
  isPermanent: boolean;
  /** More items of the list. */
  children?: ReactNode;
}

/** The most images of which each has a sentence at once; of more there is a number, and the sentences on demand. */
const toldAtOnce = 3;

/** The most images of a kind that are named one by one. */
const digestsListed = 20;

/** What goes, what stays and why, and until when it can be undone: the sums first, so that nobody has to add them up. */
export function ImpactList({ repository, plan, isPermanent, children }: ImpactListProps) {
  const { going, skippedImmutable, stayingDigests, orphanedDigests, siblings, lockedBehind, restorableUntil } = plan;
  const [isOpen, setIsOpen] = useState(false);
  const imageCount = stayingDigests.length + orphanedDigests.length;
  const lostCount = orphanedDigests.filter(({ partOf }) => partOf.length === 0).length;
  const areFew = imageCount <= toldAtOnce;
  return (
    <>
      <List aria-label="What this does">
        {skippedImmutable.length > 0 && (
          <ListItem>{skippedSentence(skippedImmutable.map(({ name }) => name))}</ListItem>
        )}
        {areFew && <ImageItems repository={repository} plan={plan} />}
        {!areFew && <ListItem>{imagesSentence(lostCount, imageCount - lostCount)}</ListItem>}
        {going.length > 0 && !isPermanent && (
          <ListItem>
            {restorableUntil === null ? (
              'This cannot be undone: the repository keeps nothing that was removed.'
            ) : (
              <>
                This can be undone until <Timestamp at={restorableUntil} />.
              </>
            )}
          </ListItem>
        )}
        {siblings.length > 0 && (
          <ListItem>{`Signatures and the like that go along: ${tagNames(siblings.map(({ name }) => name))}`}</ListItem>
        )}
        {lockedBehind.length > 0 && (
          <ListItem>{`Immutable signatures and the like that stay: ${tagNames(lockedBehind.map(({ name }) => name))}`}</ListItem>
        )}
        {children}
      </List>
      {!areFew && (
        <ExpandableSection
          toggleText={isOpen ? 'Hide images' : 'Show images'}
          isExpanded={isOpen}
          onToggle={(_event, next) => setIsOpen(next)}
        >
          <List isPlain>{isOpen && <ImageItems repository={repository} plan={plan} />}</List>
        </ExpandableSection>
      )}
    </>
  );
}

/** A sentence for each image: those that stay, and those that lose their last tag. */
function ImageItems({ repository, plan }: Pick<ImpactListProps, 'repository' | 'plan'>) {
  const { going, stayingDigests, orphanedDigests, reachableDigests } = plan;
  const staying = stayingDigests.slice(0, digestsListed);
  const orphans = orphanedDigests.slice(0, digestsListed);
  const images = useIndexImages(
    repository,
    orphans.flatMap(({ digest, isIndex, partOf }) => {
      const tag = going.find(({ manifestDigest }) => manifestDigest === digest);
      return isIndex && partOf.length === 0 && tag !== undefined ? [tag] : [];
    }),
  );
  return (
    <>
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
        <ListItem>{`${countMore(orphanedDigests.length - orphans.length, 'loses its', 'lose their')} last tag.`}</ListItem>
      )}
    </>
  );
}

function countMore(count: number, one: string, many: string): string {
  return `${countOf(count, 'more image')} ${count === 1 ? one : many}`;
}
