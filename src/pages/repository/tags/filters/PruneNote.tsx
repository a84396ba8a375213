import type { RepositorySettings } from '@/domain/repository/repository';
import { PolicyProblems } from '@/features/policies/PolicyProblems';
import { useAutoPrunePolicies } from '@/queries/repositories/policies.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import typography from '@/ui/styles/typography.module.css';

/** What the filter for tags that would be pruned goes by. */
export function PruneNote({ settings }: { settings: RepositorySettings }) {
  const known = useAutoPrunePolicies(settings, settings);
  return (
    <>
      <p className={typography.subtle}>
        Tags that would or may be pruned the next time, as an estimate by{' '}
        <AppLink to={paths.repository(settings, { tab: 'settings' })}>policies</AppLink>: the registry decides.
      </p>
      <PolicyProblems name="auto-prune policies" namespace={settings.namespace} known={known} />
    </>
  );
}
