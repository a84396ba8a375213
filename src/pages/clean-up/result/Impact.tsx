import { ListItem } from '@patternfly/react-core';
import { memo, useMemo } from 'react';
import type { CleanUpResult } from '@/domain/clean-up/evaluate';
import { freedBytesAtMost } from '@/domain/clean-up/freed-bytes';
import type { RepositoryName, RepositorySettings } from '@/domain/repository/repository';
import { planRemoval } from '@/domain/tags/actions/removal-impact';
import type { Tag } from '@/domain/tags/tag';
import { formatBytes } from '@/domain/text/byte-size';
import { countOf } from '@/domain/text/count-text';
import { formatSpan } from '@/domain/time/time-span';
import { hasTimeMachine, timeMachineMs } from '@/domain/repository/repository-rules';
import { ImpactList } from '@/features/tag-actions/removal/ImpactList';
import { tagNames } from '@/features/tag-actions/removal/removal-sentences';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { Effect } from '../clean-up-view-state';

interface ImpactProps {
  repository: RepositoryName;
  result: CleanUpResult;
  allTags: readonly Tag[];
  isListComplete: boolean;
  settings: RepositorySettings | undefined;
  effect: Effect;
  /** Milliseconds since 1970. */
  now: number;
}

/** What it means for images and their signatures when the tags go. Memoised: it looks at every tag. */
export const Impact = memo(function ImpactOf(props: ImpactProps) {
  const { repository, result, allTags, isListComplete, settings, effect, now } = props;
  const { going, signatures } = result;
  const isExpiring = effect === 'expire';
  const plan = useMemo(
    // Nothing ends along with a tag that expires, as with one that is deleted permanently.
    () => planRemoval({ toRemove: going, allTags, isListComplete, settings, isPermanent: isExpiring, now }),
    [going, allTags, isListComplete, settings, isExpiring, now],
  );
  const freed = useMemo(() => freedBytesAtMost(plan), [plan]);
  return (
    <section aria-labelledby="clean-up-impact" className={layout.apart}>
      <h2 id="clean-up-impact" className={typography.partTitle}>
        Impact
      </h2>
      <ImpactList repository={repository} plan={plan} isPermanent={isExpiring}>
        {isExpiring && settings !== undefined && (
          <ListItem>
            {hasTimeMachine(settings)
              ? `Until a tag expires, its expiration can be taken back; then it can be restored for ${formatSpan(timeMachineMs(settings))}.`
              : 'Until a tag expires, its expiration can be taken back; then it is gone for good.'}
          </ListItem>
        )}
        {isExpiring && signatures.length > 0 && (
          <ListItem>{`Signatures and the like that get the same expiration: ${tagNames(signatures.map(({ name }) => name))}`}</ListItem>
        )}
        <ListItem>
          {`Frees ${formatBytes(freed.bytes)} at most`}
          {freed.unknownCount > 0 && `, and ${countOf(freed.unknownCount, 'image')} of unknown size`}
          {': layers that other images use stay.'}
        </ListItem>
      </ImpactList>
    </section>
  );
});
