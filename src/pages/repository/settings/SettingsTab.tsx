import { Skeleton } from '@patternfly/react-core';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { RepositoryTabProps } from '../repository-tabs';
import { WithSettings } from '../WithSettings';
import { DeleteSetting } from './DeleteSetting';
import { StateSetting } from './StateSetting';
import { VisibilitySetting } from './VisibilitySetting';
import styles from './settings.module.css';
import { hasPolicies } from '@/domain/policies/policy';

const PoliciesView = lazyPart(async () => (await import('@/features/policies/PoliciesView')).PoliciesView);

/** What administrators decide about a repository. */
export function SettingsTab({ repository }: RepositoryTabProps) {
  const { features } = useRegistryConfig().config;
  return (
    <WithSettings repository={repository} loadingText="Loading settings">
      {(settings) => (
        <div className={classNames(layout.stack, layout.loose, layout.apart, styles.settings)}>
          <VisibilitySetting settings={settings} />
          {features.repositoryMirror && <StateSetting settings={settings} />}
          <DeleteSetting settings={settings} />
          {/* Last: how long they are is known late, and nothing is below that they would move. */}
          {hasPolicies(features) && (
            <PoliciesView
              repository={repository}
              fallback={<Skeleton height="16rem" screenreaderText="Loading policies" />}
            />
          )}
        </div>
      )}
    </WithSettings>
  );
}
