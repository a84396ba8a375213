import { Skeleton } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { ErrorState } from '@/features/failure/ErrorState';
import type { LoadedSide, ReadPart } from '../loaded-side';

interface SidePart<T> {
  side: LoadedSide;
  part: ReadPart<T>;
}

interface BothPartsProps<T> {
  /** What is read: "layers". */
  noun: string;
  a: SidePart<T>;
  b: SidePart<T>;
  children(a: T, b: T): ReactNode;
}

/** Shows what needs a part of both sides; until then what is missing, and of which side. */
export function BothParts<T>({ noun, a, b, children }: BothPartsProps<T>) {
  if (a.part.data !== null && b.part.data !== null) return children(a.part.data, b.part.data);
  const failed = [a, b].filter(({ part }) => part.data === null && part.error !== null);
  if (failed.length === 0) return <Skeleton height="16rem" screenreaderText={`Loading ${noun}`} />;
  return failed.map(({ side, part }) => (
    <ErrorState
      key={side === a.side ? 'a' : 'b'}
      title={`Unable to get the ${noun} of ${side.name}`}
      error={part.error}
      onRetry={part.refetch}
    />
  ));
}
