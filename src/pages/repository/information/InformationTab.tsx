import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { RepositoryTabProps } from '../repository-tabs';
import { WithSettings } from '../WithSettings';
import { ActivityCard } from './ActivityCard';
import { DescriptionCard } from './DescriptionCard';
import { FactsCard } from './FactsCard';
import { PullCommandsCard } from './PullCommandsCard';
import styles from './information.module.css';

/** What a repository is about: its description, how to pull from it, and how much is done with it. */
export function InformationTab({ repository }: RepositoryTabProps) {
  return (
    <WithSettings repository={repository} loadingText="Loading information">
      {(settings) => (
        <div className={classNames(layout.stack, layout.loose, layout.apart, styles.columns)}>
          {/* Another repository is another draft. */}
          <DescriptionCard key={`${repository.namespace}/${repository.name}`} settings={settings} />
          <div className={classNames(layout.stack, layout.loose)}>
            <PullCommandsCard repository={repository} />
            <FactsCard settings={settings} />
            <ActivityCard repository={repository} />
          </div>
        </div>
      )}
    </WithSettings>
  );
}
