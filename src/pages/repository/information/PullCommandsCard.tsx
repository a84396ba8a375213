import type { RepositoryName } from '@/domain/repository/repository';
import { untaggedPullCommand } from '@/domain/tags/pull-commands';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { CopyButton } from '@/ui/copy/CopyButton';
import typography from '@/ui/styles/typography.module.css';
import styles from './information.module.css';

const clients = [
  { name: 'Podman', program: 'podman' },
  { name: 'Docker', program: 'docker' },
] as const;

/** How to pull from the repository; without a tag, both programs take `latest`. */
export function PullCommandsCard({ repository }: { repository: RepositoryName }) {
  const host = usePullHost();
  return (
    <section aria-labelledby="pull-commands-title">
      <h2 className={typography.partTitle} id="pull-commands-title">
        Pull Commands
      </h2>
      <p className={typography.subtle}>
        Pulls latest unless you add a tag; the Tags tab has the commands for each tag.
      </p>
      {clients.map(({ name, program }) => {
        const command = untaggedPullCommand(program, host, repository);
        return (
          <div key={program} className={styles.pullCommand}>
            <span>{name}</span>
            <code>{command}</code>
            <CopyButton text={command} label={`Copy ${name} command`} />
          </div>
        );
      })}
    </section>
  );
}
