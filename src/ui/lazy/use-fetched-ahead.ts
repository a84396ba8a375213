import { useEffect } from 'react';
import type { LazyCode } from './lazy-code';

/** Fetches the code of a part that is soon to be shown while a page still asks for the part's data. */
export function useFetchedAhead(code: Pick<LazyCode<never>, 'fetchAhead'> | undefined): void {
  useEffect(() => code?.fetchAhead(), [code]);
}
