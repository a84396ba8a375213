import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Sought, Whereabouts } from '@/domain/where/where';
import { ManyReader } from '@/queries/many/many-reader';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { whereaboutsOf, whereSubject } from './where-subject';

export interface AskedRepository {
  repository: RepositoryName;
  /** Undefined while it is not known. */
  whereabouts: Whereabouts | undefined;
  /** Undefined if it did not fail. */
  failure: unknown;
}

/**
 * Asks the repositories of a namespace, four at a time, as their list arrives. What is given is not to change: another search
 * is another component.
 *
 * @param most tags of a repository that are looked at
 */
export function useWhere(namespace: string, sought: Sought, most: number) {
  const client = useQueryClient();
  const list = useQuery(repositoryQueries.list(namespace));
  const [reader] = useState(() => new ManyReader(client, whereSubject(namespace, sought, most)));
  const reading = useSyncExternalStore(reader.subscribe, reader.getReading);
  const items = list.data?.items;
  const names = useMemo(() => (items ?? []).map(({ name }) => name).toSorted(), [items]);
  // The reader is outside of React. Before the screen is painted: with other names a finished reading is not finished any more.
  useLayoutEffect(() => reader.read(names, ''), [reader, names]);
  useEffect(() => () => reader.stop(), [reader]);
  const asked = useMemo(
    () =>
      names.map((name): AskedRepository => {
        const answer = reading.valueOf(name);
        return {
          repository: { namespace, name },
          whereabouts: answer === undefined ? undefined : whereaboutsOf(answer),
          failure: reading.failureOf(name),
        };
      }),
    [names, namespace, reading],
  );
  return {
    asked,
    reading,
    /** The list of repositories is still coming. */
    isListComing: list.isFetching || (list.data?.isComplete !== true && list.error === null),
    listFailure: list.isFetching ? null : list.error,
    retryList: () => void list.refetch(),
    readAll: reader.readAll,
    halt: reader.halt,
    retry: reader.retry,
    retryOne: reader.retryOne,
  };
}
