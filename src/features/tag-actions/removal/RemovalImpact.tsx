import { Alert, List, ListItem } from '@patternfly/react-core';
import { formatDateTime } from '@/domain/dates';
import { shortDigest } from '@/domain/digest';
import type { OrphanedDigest, RemovalPlan } from '@/domain/removal-impact';
import { TagChips } from '../TagChips';

interface RemovalImpactProps {
  plan: RemovalPlan;
  loadedCount: number;
  isListComplete: boolean;
  isPermanent: boolean;
}

/** From so many tags on, it is said that it takes a while. */
const manyTags = 20;

/** How many digests are told one by one. */
const toldOneByOne = 8;

/** What goes, what stays and why, and until when it can be undone. */
export function RemovalImpact({ plan, loadedCount, isListComplete, isPermanent }: RemovalImpactProps) {
  const { going, skippedImmutable, stayingDigests, orphanedDigests, siblings, restorableUntil } = plan;
  const facts = [
    ...limited(
      stayingDigests,
      ({ digest, heldBy }) =>
        `${shortDigest(digest)} stays: ${nameSome(heldBy)} still ${heldBy.length === 1 ? 'points' : 'point'} to it.`,
      'images stay, held by other tags',
    ),
    ...limited(orphanedDigests, orphanText, 'images are left without a tag'),
  ];
  return (
    <>
      {going.length > 0 && (
        <TagChips label={going.length === 1 ? 'Tag' : 'Tags'} names={going.map(({ name }) => name)} />
      )}
      {skippedImmutable.length > 0 && (
        <Alert isInline variant="warning" title="Immutable tags will be skipped">
          {`The following tags are immutable and will not be deleted: ${skippedImmutable.map(({ name }) => name).join(', ')}`}
        </Alert>
      )}
      {going.length > 0 && (
        <List>
          {facts.map((fact) => (
            <ListItem key={fact}>{fact}</ListItem>
          ))}
          {siblings.length > 0 && (
            <ListItem>{`Signatures and the like that go along: ${nameSome(siblings.map(({ name }) => name))}`}</ListItem>
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
      {!isListComplete && (
        <Alert
          isInline
          isPlain
          variant="info"
          title={`${loadedCount.toLocaleString()} tags are loaded so far; others may point to the same images.`}
        />
      )}
      {going.length > manyTags && (
        <p>
          <strong>Note:</strong> This operation can take several minutes.
        </p>
      )}
    </>
  );
}

function limited<Item>(items: readonly Item[], tell: (item: Item) => string, summary: string): string[] {
  const told = items.slice(0, toldOneByOne).map(tell);
  const rest = items.length - told.length;
  return rest > 0 ? [...told, `${rest} more ${summary}.`] : told;
}

function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(shorten).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

/** Signatures are named by 64 digits that nobody reads. */
function shorten(name: string): string {
  return name.replace(/^(sha256-[0-9a-f]{12})[0-9a-f]{52}/, '$1…');
}

function orphanText({ digest, isIndex, platformCount, partOf }: OrphanedDigest): string {
  if (partOf.length > 0) return `${shortDigest(digest)} loses its own tag but stays a part of ${nameSome(partOf)}.`;
  const platforms = isIndex && platformCount !== null ? ` with its ${platformCount} manifests` : '';
  return `${shortDigest(digest)}${platforms} is left without a tag.`;
}
