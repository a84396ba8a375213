import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

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

/** On or off. */
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
  read(params: URLSearchParams): State;
  /** Writes the given values and leaves every other parameter as it is. */
  write(params: URLSearchParams, patch: Partial<State>): URLSearchParams;
}

export function codec<State extends object>(fields: Fields<State>): Codec<State> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a closed object
  const keys = Object.keys(fields) as (keyof State)[];
  return {
    fields,
    read(params) {
      const state: Partial<State> = {};
      for (const key of keys) {
        const { param, oldParam, field } = fields[key];
        state[key] = field.read([...params.getAll(param), ...(oldParam === undefined ? [] : params.getAll(oldParam))]);
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

/** `?a=1` for the parameters, or nothing. Colons and slashes stay readable: both are allowed in a query. */
export function searchText(params: URLSearchParams): string {
  const search = params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
  return search === '' ? '' : `?${search}`;
}

/** Changes some values of the state; `replace` keeps the change out of the browser's history (typing, for example). */
export type ChangeViewState<State> = (patch: Partial<State>, options?: { replace?: boolean }) => void;

/**
 * What has been written but not been rendered yet: a second change that follows at once builds on it, also when another
 * part of the page makes it. There is one address, so there is one of these.
 */
let written: string | null = null;

/** The part of the address's search that the codec knows, and a function to change it. Unknown parameters are kept. */
export function useViewState<State extends object>(stateCodec: Codec<State>): [State, ChangeViewState<State>] {
  const { search, hash, key } = useLocation();
  const navigate = useNavigate();
  // The router draws a new address when there is time; what a person pressed has to answer at once.
  const [ahead, setAhead] = useState<{ key: string; search: string } | null>(null);
  if (ahead !== null && ahead.key !== key) setAhead(null);
  const shown = ahead?.key === key ? ahead.search : search;
  const state = useMemo(() => stateCodec.read(new URLSearchParams(shown)), [stateCodec, shown]);
  // The address is outside of React; once it is rendered, it is what counts.
  useEffect(() => {
    written = null;
  }, [search, key]);
  const change = useCallback<ChangeViewState<State>>(
    (patch, options) => {
      const current = searchText(new URLSearchParams(written ?? shown));
      const next = searchText(stateCodec.write(new URLSearchParams(current), patch));
      if (next === current) return;
      written = next;
      setAhead({ key, search: next });
      void navigate({ search: next, hash }, { replace: options?.replace ?? false, preventScrollReset: true });
    },
    [stateCodec, shown, hash, key, navigate],
  );
  return [state, change];
}
