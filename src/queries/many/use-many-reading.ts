import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { neededCode } from '@/code/missing-code';
import type { RepositoryName } from '@/domain/repository/repository';
import type { ManyReader } from './many-reader';
import type { ReadValues } from './read-subjects';
import { notBegun, type Reading } from './reading';

export interface FollowedReading<T> {
  reading: Reading<T>;
  /** Reads what is held back, too. */
  readAll(): void;
  /** Reads no more; the rest is held back. */
  halt(): void;
  retry(): void;
}

interface Held<T> {
  /** The repository. */
  place: string;
  reader: ManyReader<T>;
}

const nothing = () => undefined;
const getNotBegun = () => notBegun;

/**
 * Reads something of many things, and follows it. The code that does comes when it is first wanted.
 *
 * @param keys null: nothing is asked for, and what is under way is given up
 * @param scope what the person narrowed the list by
 */
export function useManyReading<Kind extends keyof ReadValues>(
  kind: Kind,
  { namespace, name }: RepositoryName,
  keys: readonly string[] | null,
  scope: string,
): FollowedReading<ReadValues[Kind]> {
  const client = useQueryClient();
  const [held, setHeld] = useState<Held<ReadValues[Kind]> | { problem: unknown } | null>(null);
  // Whoever draws the page above says what is to be done about missing code.
  if (held !== null && 'problem' in held) throw held.problem;
  // The name's parts are compared: a route that is parsed again gives a new object, which must not end the reading.
  const place = `${namespace}/${name}`;
  const reader = held?.place === place ? held.reader : null;
  const isMissing = keys !== null && reader === null;
  // The reader's code is fetched, which is outside of React, and what comes for another repository is not taken.
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    neededCode(async () => (await import('./open-reader')).openReader).then(
      (openReader) => isCurrent && setHeld({ place, reader: openReader(client, kind, { namespace, name }) }),
      (problem: unknown) => isCurrent && setHeld({ problem }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, kind, namespace, name, place, isMissing]);
  const reading = useSyncExternalStore<Reading<ReadValues[Kind]>>(
    reader?.subscribe ?? subscribeToNothing,
    reader?.getReading ?? getNotBegun,
  );
  // Before the screen is painted: with more of them a finished reading is not finished any more, and must not be shown as such.
  useLayoutEffect(() => {
    if (keys === null) reader?.stop();
    else reader?.read(keys, scope);
  }, [reader, keys, scope]);
  // It goes on by itself; nobody follows it any more.
  useEffect(() => () => reader?.stop(), [reader]);
  return {
    reading,
    readAll: reader?.readAll ?? nothing,
    halt: reader?.halt ?? nothing,
    retry: reader?.retry ?? nothing,
  };
}

function subscribeToNothing(): () => void {
  return nothing;
}
