import { Alert } from '@patternfly/react-core';
import type { RemovalPlan } from '@/domain/tags/actions/removal-impact';
import type { RepositoryName } from '@/domain/repository/repository';
import { TagChips } from '../TagChips';
import { ImpactList } from './ImpactList';
import { incompleteSentence } from './removal-sentences';

interface RemovalImpactProps {
  repository: RepositoryName;
  plan: RemovalPlan;
  loadedCount: number;
  isListComplete: boolean;
  isPermanent: boolean;
}

/** From this many tags on, the dialog says that it takes a while. */
const manyTags = 20;

/** What a removal does, and to which tags. */
export function RemovalImpact({ repository, plan, loadedCount, isListComplete, isPermanent }: RemovalImpactProps) {
  const { going } = plan;
  return (
    <>
      <ImpactList repository={repository} plan={plan} isPermanent={isPermanent} />
      {going.length > 1 && <TagChips label="Tags" names={going.map(({ name }) => name)} />}
      {!isListComplete && (
        <Alert component="p" isInline isPlain variant="info" title={incompleteSentence(loadedCount)} />
      )}
      {going.length > manyTags && (
        <p>
          <strong>Note:</strong> This operation can take several minutes.
        </p>
      )}
    </>
  );
}
