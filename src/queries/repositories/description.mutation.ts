import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/http/client';
import { updateDescription } from '@/api/repositories/repository-writes';
import type { RepositoryName } from '@/domain/repository/repository';
import { refreshRepository } from './repository-cache';

/** Another person changed the description since it was read. */
export class DescriptionChanged extends Error {
  override readonly name = 'DescriptionChanged';
  /** What it is now. */
  readonly current: string;

  constructor(current: string) {
    super('Somebody else changed the description meanwhile.');
    this.current = current;
  }
}

interface DescriptionChange {
  /** What it was when editing began; null to write whatever it is now. */
  before: string | null;
  description: string;
}

/** Changes a repository's description; resolves to what is stored. Throws DescriptionChanged instead of overwriting. */
export function useUpdateDescription(repository: RepositoryName) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ before, description }: DescriptionChange): Promise<string> => {
      if (before !== null) {
        const current = await refreshRepository(client, repository);
        if (current.description !== before) throw new DescriptionChanged(current.description);
      }
      await send(updateDescription(repository, description));
      return (await refreshRepository(client, repository)).description;
    },
  });
}
