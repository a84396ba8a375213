import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { timeMachineText } from '@/domain/history/restore-rules';
import type { RepositorySettings } from '@/domain/repository/repository';
import { hasTimeMachine, isNormal, repositoryStateText } from '@/domain/repository/repository-rules';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** Who sees the repository, what its state forbids, and for how long a removed tag can be brought back. */
export function FactsCard({ settings }: { settings: RepositorySettings }) {
  const { label, description } = repositoryStateText(settings.state);
  const facts = [
    ['Visibility', settings.isPublic ? 'Public' : 'Private: only people with permission see and pull it.'],
    ['State', isNormal(settings.state) ? label : `${label}. ${description}`],
    ['Time machine', keptText(settings)],
  ] as const;
  return (
    <section aria-labelledby="facts-title">
      <h2 className={typography.partTitle} id="facts-title">
        Facts
      </h2>
      <DescriptionList isHorizontal isCompact className={layout.facts}>
        {facts.map(([term, fact]) => (
          <DescriptionListGroup key={term}>
            <DescriptionListTerm>{term}</DescriptionListTerm>
            <DescriptionListDescription>{fact}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    </section>
  );
}

function keptText(settings: RepositorySettings): string {
  if (!hasTimeMachine(settings)) return 'Removed tags cannot be brought back.';
  return `Removed tags can be brought back for ${timeMachineText(settings)}.`;
}
