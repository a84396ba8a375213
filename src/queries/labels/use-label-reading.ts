import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { LabelReader } from './label-reader';
import type { LabelReading } from './label-reading';

interface FollowedReading {
  reading: LabelReading;
  /** Reads what is held back, too. */
  readAll(): void;
  retry(): void;
}

/**
 * Reads the labels of the images, and follows them.
 *
 * @param digests null: nothing is asked for, and what is under way is given up
 * @param scope what the person narrowed the list by
 */
export function useLabelReading(
  { namespace, name }: RepositoryName,
  digests: readonly string[] | null,
  scope: string,
): FollowedReading {
  const client = useQueryClient();
  // The name's parts are compared: a route that is parsed again gives a new object, which must not end the reading.
  const reader = useMemo(() => new LabelReader(client, { namespace, name }), [client, namespace, name]);
  const reading = useSyncExternalStore(reader.subscribe, reader.getReading);
  // Before the screen is painted: with more images a finished reading is not finished any more, and must not be shown as such.
  useLayoutEffect(() => {
    if (digests === null) reader.stop();
    else reader.read(digests, scope);
  }, [reader, digests, scope]);
  useEffect(() => () => reader.stop(), [reader]);
  return { reading, readAll: reader.readAll, retry: reader.retry };
}
