import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/http/client';
import { starRepository, unstarRepository } from '@/api/repositories/star-writes';
import type { RepositoryName } from '@/domain/repository/repository';
import { refreshRepository } from './repository-cache';

/** Stars a repository or takes the star away; resolves to whether it is starred now. */
export function useStarRepository(repository: RepositoryName) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (isStarred: boolean): Promise<boolean> => {
      await send(isStarred ? starRepository(repository) : unstarRepository(repository));
      return (await refreshRepository(client, repository)).isStarred;
    },
  });
}
