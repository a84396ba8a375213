import type { PullCommand } from '@/domain/tags/pull-commands';
import { keptValue } from '@/queries/kept-value';

const kept = keptValue('fetch-tag.command');

type CommandKind = Pick<PullCommand, 'client' | 'by'>;

/** Names a way to fetch, without the image: `podman-tag`. */
export function commandKey({ client, by }: CommandKind): string {
  return `${client}-${by}`;
}

/** The chosen way to fetch, kept in this browser for the next time; an unknown word counts as no choice. */
export function useRememberedCommand(): [key: string | null, remember: (key: string) => void] {
  return [kept.useValue(), kept.write];
}

/** The client of that choice, as far as it is one that pulls without naming a tag. */
export function useRememberedClient(): [client: 'podman' | 'docker', remember: typeof rememberClient] {
  const [key] = useRememberedCommand();
  return [key?.startsWith('docker-') === true ? 'docker' : 'podman', rememberClient];
}

/** The client of the chosen way; null if none was chosen. */
export function rememberedClient(): string | null {
  return kept.read()?.split('-')[0] ?? null;
}

/** Chooses a client; by tag or by digest stays as it was. */
export function rememberClient(client: PullCommand['client']): void {
  kept.write(commandKey({ client, by: kept.read()?.endsWith('-digest') === true ? 'digest' : 'tag' }));
}
