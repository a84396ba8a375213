import { useCallback, useMemo, useState } from 'react';
import type { Picked } from './picked-names';
import type { Field } from '@/routing/view-state';
import { useStable } from '@/ui/use-stable';

/** What is picked, and what changes that. The functions keep their identity, `has` until something is changed. */
export interface PickedNames {
  /** All are picked, apart from those that were left out one by one. */
  areAll: boolean;
  has(name: string): boolean;
  toggle(name: string): void;
  /** Picks all, or none. */
  setAll(areAll: boolean): void;
}

/**
 * Things that are picked by name (open rows, closed groups), as the address keeps them. What does not fit into the address
 * is kept here, for as long as the address says what was written with it.
 *
 * @param inAddress what the address says
 * @param onChange writes the address
 */
export function usePicked(field: Field<Picked>, inAddress: Picked, onChange: (picked: Picked) => void): PickedNames {
  const written = field.write(inAddress).join();
  const [chosen, setChosen] = useState<{ written: string; all: Picked } | null>(null);
  // The address is read anew with every change of it; what it says here stays the same meanwhile.
  const picked = useMemo(
    () => (chosen?.written === written ? chosen.all : field.read([written])),
    [chosen, written, field],
  );
  const names = useMemo(() => new Set(picked.names), [picked]);
  const has = useCallback((name: string) => picked.isAllBut !== names.has(name), [picked, names]);

  const change = (all: Picked) => {
    setChosen({ written: field.write(all).join(), all });
    onChange(all);
  };
  const toggle = useStable((name: string) => {
    const without = picked.names.filter((other) => other !== name);
    change({ ...picked, names: without.length < picked.names.length ? without : [...picked.names, name] });
  });
  const setAll = useStable((areAll: boolean) => change({ isAllBut: areAll, names: [] }));
  return { areAll: picked.isAllBut, has, toggle, setAll };
}
