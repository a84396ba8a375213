import type { RepositorySettings } from '@/domain/repository/repository';
import { hasPolicies } from '@/domain/policies/policy';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import typography from '@/ui/styles/typography.module.css';

/** The way to what the registry does by itself, for those who see it. */
export function PoliciesLink({ settings }: { settings: RepositorySettings | undefined }) {
  const { features } = useRegistryConfig().config;
  if (seesAdministration(settings) === false || !hasPolicies(features)) return null;
  return (
    <p className={typography.subtle}>
      {/* Its line is kept while it is not known who sees it. */}
      {settings === undefined ? (
        '\u00a0'
      ) : (
        <>
          What the registry does by itself:{' '}
          <AppLink to={paths.repository(settings, { tab: 'settings' })}>policies</AppLink>
        </>
      )}
    </p>
  );
}
