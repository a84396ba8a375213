import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { ManyReader } from './many-reader';
import type { ReadSubject } from './read-subject';
import { notBegun, type Reading } from './reading';

export interface FollowedReading<T> {
  reading: Reading<T>;
  /** Reads what is held back, too. */
  readAll(): void;
  /** Reads no more; the rest is held back. */
  halt(): void;
  retry(): void;
}

const nothing = () => undefined;
const begunNothing = () => notBegun;

/**
 * Reads something of many things, and follows it. The code that does comes when it is first wanted.
 *
 * @param subject keeps its identity while it is the same
 * @param keys null: nothing is asked for, and what is under way is given up
 * @param scope what the person narrowed the list by
 */
export function useManyReading<T>(
  subject: ReadSubject<T>,
  keys: readonly string[] | null,
  scope: string,
): FollowedReading<T> {
  const client = useQueryClient();
  const [held, setHeld] = useState<{ subject: ReadSubject<T>; reader: ManyReader<T> } | { problem: unknown } | null>(
    null,
  );
  // Whoever draws the page above says what is to be done about missing code.
  if (held !== null && 'problem' in held) throw held.problem;
  const reader = held?.subject === subject ? held.reader : null;
  const isMissing = keys !== null && reader === null;
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    import('./many-reader').then(
      ({ ManyReader: Reader }) => isCurrent && setHeld({ subject, reader: new Reader(client, subject) }),
      (problem: unknown) => isCurrent && setHeld({ problem }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, subject, isMissing]);
  const reading = useSyncExternalStore<Reading<T>>(
    reader?.subscribe ?? neverChanges,
    reader?.getReading ?? begunNothing,
  );
  // Before the screen is painted: with more of them a finished reading is not finished any more, and must not be shown as such.
  useLayoutEffect(() => {
    if (keys === null) reader?.stop();
    else reader?.read(keys, scope);
  }, [reader, keys, scope]);
  useEffect(() => () => reader?.stop(), [reader]);
  return {
    reading,
    readAll: reader?.readAll ?? nothing,
    halt: reader?.halt ?? nothing,
    retry: reader?.retry ?? nothing,
  };
}

function neverChanges(): () => void {
  return nothing;
}
