import { pullCommands, type PullCommand, type PullTarget } from '@/domain/tags/pull-commands';

/**
 * All commands, those of Quay's documentation first and in its order: Podman and Docker by tag, then both by digest.
 */
export function commandsInDocumentedOrder(target: PullTarget): { documented: PullCommand[]; more: PullCommand[] } {
  const commands = pullCommands(target);
  return { documented: commands.filter(isDocumented), more: commands.filter((command) => !isDocumented(command)) };
}

function isDocumented({ client }: PullCommand): boolean {
  return client === 'podman' || client === 'docker';
}
