import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { ManyReader } from './many-reader';
import { readSubjects, type ReadValues } from './read-subjects';

/** What reads one kind of thing in a repository, and has asked for nothing so far. */
export function openReader<Kind extends keyof ReadValues>(
  client: QueryClient,
  kind: Kind,
  repository: RepositoryName,
): ManyReader<ReadValues[Kind]> {
  return new ManyReader(client, readSubjects[kind](repository));
}
