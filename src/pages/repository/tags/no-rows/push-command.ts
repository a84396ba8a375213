import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { quoteForShell } from '@/domain/text/shell-quoting';

/** Pushes an image of one's own, `my-image`, as the repository's first tag. Docker pushes only what is named like its destination. */
export function pushCommand(client: 'podman' | 'docker', host: string, repository: RepositoryName): string {
  const target = quoteForShell(`${host}/${fullRepositoryName(repository)}:latest`);
  return client === 'podman'
    ? `podman push my-image ${target}`
    : `docker tag my-image ${target} && docker push ${target}`;
}
