import type { RepositoryName } from '@/domain/repository/repository';
import { pushCommand } from './push-command';
import { useRememberedClient } from '@/features/fetch-tag/remembered-command';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { CopyButton } from '@/ui/copy/CopyButton';

/** How to push the first tag, for the client of the pull command above. */
export function PushCommand({ repository }: { repository: RepositoryName }) {
  const host = usePullHost();
  const { isPending } = useRegistryConfig();
  const [client] = useRememberedClient();
  if (isPending) return null; // it may name another host
  const command = pushCommand(client, host, repository);
  return (
    <p>
      <code>{command}</code> <CopyButton text={command} label="Copy push command" />
    </p>
  );
}
