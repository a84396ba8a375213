import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useWhenGone } from '@/ui/effects/use-when-gone';
import { useWindowListener } from '@/ui/effects/use-window-listener';
import { useStable } from '@/ui/use-stable';
import { laterSearch, writeLater, writeNow } from './later-address';
import { searchText } from './search-text';
import { useSearchAhead } from './use-search-ahead';

/** How one value of a view state is written in the address. `read` never throws: nonsense becomes the default. */
export interface Field<T> {
  defaultValue: T;
  read(values: string[]): T;
  /** Nothing for the default, so that addresses stay short. */
  write(value: T): string[];
}

/** Any text, trimmed to a length that an address can carry. */
export function text(): Field<string> {
  return {
    defaultValue: '',
    read: ([value]) => (value ?? '').slice(0, 500),
    write: (value) => (value === '' ? [] : [value]),
  };
}

/** One of a fixed set of words. */
export function oneOf<const T extends string>(words: readonly T[], defaultValue: NoInfer<T>): Field<T> {
  return {
    defaultValue,
    read: ([value]) => words.find((word) => word === value) ?? defaultValue,
    write: (value) => (value === defaultValue ? [] : [value]),
  };
}

/** Several of a fixed set of words, separated by commas, in the set's own order. */
export function someOf<const T extends string>(words: readonly T[]): Field<readonly T[]> {
  const none: readonly T[] = [];
  return {
    defaultValue: none,
    read: ([value]) => {
      const given = new Set((value ?? '').split(','));
      const known = words.filter((word) => given.has(word));
      return known.length === 0 ? none : known;
    },
    write: (value) => (value.length === 0 ? [] : [value.join(',')]),
  };
}

/** A word that is on or off; off is left out of the address. */
export function flag(): Field<boolean> {
  return { defaultValue: false, read: ([value]) => value === 'true', write: (value) => (value ? ['true'] : []) };
}

/** A page number and the like: a whole number from 1 up. */
export function count(): Field<number> {
  return {
    defaultValue: 1,
    read: ([value]) => (value !== undefined && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : 1),
    write: (value) => (value === 1 ? [] : [String(value)]),
  };
}

/** One of a fixed set of numbers. */
export function oneOfNumbers(numbers: readonly number[], defaultValue: number): Field<number> {
  return {
    defaultValue,
    read: ([value]) => numbers.find((number) => String(number) === value) ?? defaultValue,
    write: (value) => (value === defaultValue ? [] : [String(value)]),
  };
}

/** The parameter of each value. `oldParam` is of an earlier version: it is read too, until the next change. */
export type Fields<State> = {
  [Key in keyof State]: { param: string; oldParam?: string; field: Field<State[Key]> };
};

/** A view state as search parameters, both ways. */
export interface Codec<State> {
  fields: Fields<State>;
  /**
   * A value that is written as it was the last time is the same value, not only an equal one: thousands of rows that were put
   * in order by it need not be put in order again because the page has changed.
   */
  read(params: URLSearchParams): State;
  /** Writes the given values and leaves every other parameter as it is. */
  write(params: URLSearchParams, patch: Partial<State>): URLSearchParams;
}

export function codec<State extends object>(fields: Fields<State>): Codec<State> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a closed object
  const keys = Object.keys(fields) as (keyof State)[];
  const last = new Map<keyof State, { written: string; value: State[keyof State] }>();
  const valueOf = (key: keyof State, words: string[]) => {
    const written = JSON.stringify(words);
    const before = last.get(key);
    if (before?.written === written) return before.value;
    const value = fields[key].field.read(words);
    last.set(key, { written, value });
    return value;
  };
  return {
    fields,
    read(params) {
      const state: Partial<State> = {};
      for (const key of keys) {
        const { param, oldParam } = fields[key];
        state[key] = valueOf(key, [
          ...params.getAll(param),
          ...(oldParam === undefined ? [] : params.getAll(oldParam)),
        ]);
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key was set by the loop
      return state as State;
    },
    write(params, patch) {
      const next = new URLSearchParams(params);
      for (const key of keys) {
        const value = patch[key];
        if (value === undefined) continue;
        const { param, oldParam, field } = fields[key];
        next.delete(param);
        if (oldParam !== undefined) next.delete(oldParam);
        for (const word of field.write(value)) next.append(param, word);
      }
      return next;
    },
  };
}

/** The address of another view of a page: what the codec does not know stays as it is in the search. */
export function viewAddress<State>(
  path: string,
  search: string,
  stateCodec: Codec<State>,
  patch: Partial<NoInfer<State>>,
): string {
  return path + searchText(stateCodec.write(new URLSearchParams(search), patch));
}

export interface ChangeOptions {
  /** Keeps the change out of the browser's history. */
  replace?: boolean;
  /** The state follows each key, the address follows after a pause; the change is kept out of the history as well. */
  isTyping?: boolean;
}

export type ChangeViewState<State> = (patch: Partial<State>, options?: ChangeOptions) => void;

/**
 * What has been written but not been rendered yet: a second change that follows at once builds on it, also when another
 * part of the page makes it. There is one address, so there is one of these.
 */
let written: string | null = null;

/**
 * The part of the address's search that the codec knows, and a function to change it. Unknown parameters are kept.
 *
 * @returns the state; the function, which keeps its identity; and what the address says, which is behind the state while a
 *   person types: what is asked of a server goes by it
 */
export function useViewState<State extends object>(
  stateCodec: Codec<State>,
): [state: State, change: ChangeViewState<State>, inAddress: State] {
  const { search, hash, key } = useLocation();
  const navigate = useNavigate();
  // The router draws a new address when there is time; what a person pressed or typed has to answer at once.
  const { shown, setAhead } = useSearchAhead();
  const state = useMemo(() => stateCodec.read(new URLSearchParams(shown)), [stateCodec, shown]);
  const inAddress = useMemo(() => stateCodec.read(new URLSearchParams(search)), [stateCodec, search]);
  // The address is outside of React; once it is rendered, it is what counts.
  useEffect(() => {
    written = null;
  }, [search, key]);
  // Back may lead away from it before it is rendered.
  useWindowListener('popstate', () => (written = null));
  const later = useRef<{ stop(): void }>(null);
  // What was typed must not follow a person to another page.
  useWhenGone(() => later.current?.stop());
  const change: ChangeViewState<State> = useStable((patch: Partial<State>, options: ChangeOptions = {}) => {
    const { replace = false, isTyping = false } = options;
    if (!isTyping) writeNow();
    const current = searchText(new URLSearchParams(laterSearch() ?? written ?? shown));
    const next = viewAddress('', current, stateCodec, patch);
    if (next === current) return;
    setAhead((before) => ({ key, search: next, typed: isTyping ? [...(before?.typed ?? []), next] : [] }));
    const write = () => {
      written = next;
      void navigate({ search: next, hash }, { replace: replace || isTyping, preventScrollReset: true });
    };
    if (isTyping) later.current = writeLater(next, write);
    else write();
  });
  return [state, change, inAddress];
}
