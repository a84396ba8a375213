import { Alert } from '@patternfly/react-core';
import { shortDigest } from '@/domain/image/digest';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RemovalPlan } from '@/domain/tags/actions/removal-impact';
import type { Tag } from '@/domain/tags/tag';
import { listNames } from '@/domain/text/name-list';
import { shortTagName } from '@/domain/image/signatures';

interface MoveImpactProps {
  /** What it means for the image that the tag leaves. */
  plan: RemovalPlan;
  loadedCount: number;
  isListComplete: boolean;
}

/** What an image loses with the tag that is moved away from it. Nothing is said if other tags hold it. */
export function MoveImpact({ plan, loadedCount, isListComplete }: MoveImpactProps) {
  const [orphan] = plan.orphanedDigests;
  if (orphan === undefined) return null;
  const digest = shortDigest(orphan.digest);
  const namesOf = (tags: readonly Tag[]) =>
    listNames(
      tags.map(({ name }) => shortTagName(name)),
      5,
    );
  const names = namesOf(plan.siblings);
  const left = namesOf([...plan.leftBehind, ...plan.lockedBehind]);
  if (!isListComplete) {
    return (
      <Alert
        component="p"
        isInline
        variant="warning"
        title={`${digest} may be left without a tag, and its signatures would expire with it`}
      >
        {`${formatNumber(loadedCount)} ${loadedCount === 1 ? 'tag is' : 'tags are'} loaded so far; others may point to it as well.${names === '' ? '' : ` Signatures and the like known so far: ${names}`}`}
      </Alert>
    );
  }
  return (
    <Alert
      component="p"
      isInline
      variant="warning"
      title={`This is the last tag of ${digest}, which is left without one`}
    >
      {names !== '' && <p>{`Signatures and the like that expire with it: ${names}`}</p>}
      {left !== '' && <p>{`Signatures and the like that stay behind: ${left}`}</p>}
    </Alert>
  );
}
