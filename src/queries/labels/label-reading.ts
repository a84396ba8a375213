import type { Label } from '@/domain/image/manifest';
import { explainError } from '@/domain/registry/request-failure';

/** How far the labels of many images are read. */
export interface LabelReading {
  /** Undefined while they are not read. */
  labelsOf(digest: string): readonly Label[] | undefined;
  imageCount: number;
  readCount: number;
  /** Images that are not read before the person agrees to so many requests. */
  heldCount: number;
  failedCount: number;
  /** Why the first of those could not be read; null if none failed. */
  failure: string | null;
  /** More is coming by itself. Also true of a reading that has not begun. */
  isReading: boolean;
}

export const notBegun: LabelReading = {
  labelsOf: () => undefined,
  imageCount: 0,
  readCount: 0,
  heldCount: 0,
  failedCount: 0,
  failure: null,
  isReading: true,
};

interface ReaderState {
  digests: readonly string[];
  labels: ReadonlyMap<string, readonly Label[]>;
  failures: ReadonlyMap<string, unknown>;
  isHeld(digest: string): boolean;
}

/** Counts what has become of each image: read, failed, held back, or still to come. */
export function countReading({ digests, labels, failures, isHeld }: ReaderState): LabelReading {
  const counts = { readCount: 0, heldCount: 0, failedCount: 0 };
  let failure: string | null = null;
  for (const digest of digests) {
    if (failures.has(digest)) {
      counts.failedCount++;
      failure ??= explainError(failures.get(digest));
    } else if (labels.has(digest)) counts.readCount++;
    else if (isHeld(digest)) counts.heldCount++;
  }
  const settledCount = counts.readCount + counts.heldCount + counts.failedCount;
  return {
    ...counts,
    labelsOf: (digest) => labels.get(digest),
    imageCount: digests.length,
    failure,
    isReading: settledCount < digests.length,
  };
}
