import type { AutoPrunePolicy } from '@/domain/policies/policy';
import type { RepositorySettings } from '@/domain/repository/repository';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { InlineError } from '@/features/failure/InlineError';
import type { KnownPolicies } from '@/queries/repositories/policies.queries';
import typography from '@/ui/styles/typography.module.css';

interface PruneNotesProps {
  known: KnownPolicies<AutoPrunePolicy>;
  settings: RepositorySettings | undefined;
  /** Only one tag is looked at. */
  isOfOneTag: boolean;
}

/** What is not known of auto-pruning, so that nobody takes an estimate for more than it is. */
export function PruneNotes({ known, settings, isOfOneTag }: PruneNotesProps) {
  const { isOn, policies, failure, namespaceFailure, isNamespaceUnknown, malformed, retry } = known;
  if (!isOn || settings === undefined) return null;
  if (failure !== null && seesAdministration(settings)) {
    return <InlineError title="The auto-prune policies could not be read." error={failure} onRetry={retry} />;
  }
  const notes = noteTexts();
  return notes.length === 0 ? null : <p className={typography.subtle}>{notes.join(' ')}</p>;

  function noteTexts(): string[] {
    if (!seesAdministration(settings)) return ['What auto-pruning would take is shown to administrators only.'];
    const isPartial = namespaceFailure !== null || isNamespaceUnknown;
    return [
      ...(policies.length > 0
        ? [
            isOfOneTag
              ? 'What auto-pruning would take is estimated for all tags together only.'
              : 'What auto-pruning would take is an estimate: the registry decides.',
          ]
        : []),
      ...(isPartial ? ['Policies of the namespace are not known, and may take more.'] : []),
      ...(malformed.length > 0 ? ['Some policies could not be understood.'] : []),
    ];
  }
}
