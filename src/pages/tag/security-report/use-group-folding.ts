import { useCallback, useState } from 'react';
import type { FindingGrouping } from '@/domain/finding-groups';

interface Folding {
  /** What it was chosen for; another grouping starts anew. */
  groupBy: FindingGrouping;
  areClosed: boolean;
  /** Groups that are the other way round. */
  exceptions: ReadonlySet<string>;
}

/** Which groups are closed, and what changes that. */
export interface GroupFolding {
  /** True where every group is closed that was not opened by itself. */
  areClosed: boolean;
  /** Keeps its identity until something is opened or closed. */
  isClosed(groupKey: string): boolean;
  toggle(groupKey: string): void;
  /** Closes all groups, or opens them. */
  toggleAll(): void;
}

/** Which groups are closed: none of them until somebody closes some. Groups that appear later do as all the others do. */
export function useGroupFolding(groupBy: FindingGrouping): GroupFolding {
  const [folding, setFolding] = useState<Folding>({ groupBy, areClosed: false, exceptions: new Set() });
  if (folding.groupBy !== groupBy) setFolding({ groupBy, areClosed: false, exceptions: new Set() });
  const isClosed = useCallback((key: string) => folding.areClosed !== folding.exceptions.has(key), [folding]);
  const toggle = useCallback((key: string) => {
    setFolding((before) => {
      const exceptions = new Set(before.exceptions);
      if (!exceptions.delete(key)) exceptions.add(key);
      return { ...before, exceptions };
    });
  }, []);
  const toggleAll = useCallback(
    () => setFolding((before) => ({ ...before, areClosed: !before.areClosed, exceptions: new Set() })),
    [],
  );
  return { areClosed: folding.areClosed, isClosed, toggle, toggleAll };
}
