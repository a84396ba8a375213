import { paths } from './paths';
import { searchText, codec, text } from './view-state';

interface WhereViewState {
  /** A digest or the name of a tag. */
  where: string;
  /** The image that tags of that name are compared with; empty for none. */
  digest: string;
  /** The name of a tag that has the image which is looked for; empty if none is known. */
  tag: string;
}

/** What the search for an image keeps in its address. `where` alone makes the address of a namespace that of a search in it. */
export const whereViewState = codec<WhereViewState>({
  where: { param: 'where', field: text() },
  digest: { param: 'digest', field: text() },
  tag: { param: 'tag', field: text() },
});

/**
 * The address of a search through a namespace; without one it is chosen there. Not among the other addresses in paths.ts, which
 * every page loads.
 */
export function wherePath(namespace: string | null, state: Partial<WhereViewState>): string {
  const path = namespace === null ? paths.repositories() : paths.organization(namespace);
  const params = whereViewState.write(new URLSearchParams(), state);
  if (!params.has('where')) params.set('where', '');
  return path + searchText(params);
}
