import { Alert } from '@patternfly/react-core';
import { shortDigest } from '@/domain/image/digest';
import type { RemovalPlan } from '@/domain/tags/actions/removal-impact';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { listNames } from '@/domain/text/name-list';
import { shortTagName } from '@/domain/image/signatures';

interface MoveImpactProps {
  /** What it means for the images that the tags leave. */
  plan: RemovalPlan;
  loadedCount: number;
  isListComplete: boolean;
}

/** What images lose with the tags that are moved away from them. Nothing is said if other tags hold them. */
export function MoveImpact({ plan, loadedCount, isListComplete }: MoveImpactProps) {
  const { orphanedDigests, siblings, leftBehind, lockedBehind } = plan;
  const [orphan, ...others] = orphanedDigests;
  const names = namesOf(siblings);
  if (orphan === undefined) {
    // Tags that change places leave an image without one for a moment.
    return names === '' ? null : (
      <Alert component="p" isInline variant="warning" title={`Signatures and the like may expire: ${names}`} />
    );
  }
  const left = namesOf([...leftBehind, ...lockedBehind]);
  const isOne = others.length === 0;
  const images = isOne ? shortDigest(orphan.digest) : countOf(orphanedDigests.length, 'image');
  const [its, it] = isOne ? ['its', 'it'] : ['their', 'them'];
  if (!isListComplete) {
    return (
      <Alert
        component="p"
        isInline
        variant="warning"
        title={`${images} may be left without a tag, and ${its} signatures would expire with ${it}`}
      >
        {`${countOf(loadedCount, 'tag is', 'tags are')} loaded so far; others may point to ${it} as well.${names === '' ? '' : ` Signatures and the like known so far: ${names}`}`}
      </Alert>
    );
  }
  return (
    <Alert component="p" isInline variant="warning" title={`${images} ${isOne ? 'loses' : 'lose'} ${its} last tag`}>
      {names !== '' && <p>{`Signatures and the like that expire with ${it}: ${names}`}</p>}
      {left !== '' && <p>{`Signatures and the like that stay behind: ${left}`}</p>}
    </Alert>
  );
}

function namesOf(tags: readonly Tag[]): string {
  return listNames(
    tags.map(({ name }) => shortTagName(name)),
    5,
  );
}
