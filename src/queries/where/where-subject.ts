import type { Tag } from '@/domain/tags/tag';
import type { Sought, Whereabouts } from '@/domain/where/where';
import type { ReadSubject } from '@/queries/many/read-subjects';
import { tagQueries } from '@/queries/tags/tags.queries';
import { imageInRepository } from './where.queries';

/** What a repository answered: the tag of that name, or where the image is. */
export type WhereAnswer = Tag | null | Whereabouts;

/** Asks a namespace's repositories, by their names, for what is sought. */
export function whereSubject(namespace: string, sought: Sought, most: number): ReadSubject<WhereAnswer> {
  const ofTag = (name: string, tagName: string) => tagQueries.one({ namespace, name }, tagName);
  const ofImage = (name: string, digest: string) => imageInRepository({ namespace, name }, digest, most);
  const queryKeyOf = (name: string): readonly unknown[] =>
    sought.kind === 'tag' ? ofTag(name, sought.name).queryKey : ofImage(name, sought.digest).queryKey;
  return {
    under: ['repository', namespace],
    queryKeyOf,
    read: (client, name): Promise<WhereAnswer> =>
      sought.kind === 'tag'
        ? client.fetchQuery({ ...ofTag(name, sought.name), staleTime: 0 })
        : client.fetchQuery({ ...ofImage(name, sought.digest), staleTime: 0 }),
    keyOf: (queryKey) => {
      const parts: readonly unknown[] = Array.isArray(queryKey) ? queryKey : [];
      const [what, owner, name] = parts;
      if (what !== 'repository' || owner !== namespace || typeof name !== 'string') return null;
      const own = queryKeyOf(name);
      return own.length === parts.length && own.every((part, position) => part === parts[position]) ? name : null;
    },
  };
}

/** What one answer says: a search by name answers with the tag alone, or null. */
export function whereaboutsOf(answer: WhereAnswer): Whereabouts {
  if (answer !== null && 'lookedAt' in answer) return answer;
  const tags = answer === null ? [] : [answer];
  return { tags, inIndexes: [], isThere: tags.length > 0, lookedAt: null, isWhole: true };
}
