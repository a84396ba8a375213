import { ExpandableSection } from '@patternfly/react-core';
import type { RepositorySettings } from '@/domain/repository/repository';
import { timeMachineText } from '@/domain/history/restore-rules';
import { hasTimeMachine } from '@/domain/repository/repository-rules';
import layout from '@/ui/styles/layout.module.css';

/** By which rules of the registry the estimate is made, and what is not known of them. */
export function PruneRules({ settings }: { settings: RepositorySettings }) {
  return (
    <ExpandableSection toggleText="How this is estimated">
      <ul className={layout.bullets}>
        <li>Quay removes the tags itself, at a time that it does not tell.</li>
        <li>Immutable tags, and signatures, attestations and SBOMs of cosign are never pruned.</li>
        <li>
          A policy by number keeps the tags that were created last; one by date counts from when a tag was created.
        </li>
        <li>Each policy is tried by itself. Policies of the whole registry cannot be read, and are not among them.</li>
        <li>
          “May be pruned”: it is not known whether Quay looks for a pattern anywhere in a name or in the whole of it,
          nor whether immutable tags and signatures count among the newest.
        </li>
        <li>
          {hasTimeMachine(settings)
            ? `What was pruned can be restored for ${timeMachineText(settings)}.`
            : 'What was pruned cannot be restored: the time machine is off.'}
        </li>
      </ul>
    </ExpandableSection>
  );
}
