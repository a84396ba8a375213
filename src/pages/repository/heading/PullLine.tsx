import { Skeleton } from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import { untaggedPullCommand } from '@/domain/tags/pull-commands';
import { useRememberedClient } from '@/features/fetch-tag/remembered-command';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { CopyButton } from '@/ui/copy/CopyButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

const clients = [
  { value: 'podman', label: 'podman' },
  { value: 'docker', label: 'docker' },
] as const;

/** How to pull from the repository, in one line that is cut if there is no room: the menu of clients is the command's first word. */
export function PullLine({ repository }: { repository: RepositoryName }) {
  const host = usePullHost();
  const { isPending } = useRegistryConfig();
  const [client, remember] = useRememberedClient();
  const command = untaggedPullCommand(client, host, repository);
  return (
    <div className={layout.inline} role="group" aria-label="Pull command">
      <ChoiceMenu id="pull-client" label="Client" choices={clients} selected={client} onSelect={remember} isSmall />
      {/* Until the registry's name is known the command may be wrong, and then it must not be there to be copied. */}
      {isPending ? (
        <Skeleton width="12rem" screenreaderText="Loading command" />
      ) : (
        <>
          <code className={classNames(typography.cut, typography.small)} data-tip={`${command} (pulls latest)`}>
            {command.slice(client.length)}
          </code>
          <CopyButton text={command} label="Copy pull command" />
        </>
      )}
    </div>
  );
}
