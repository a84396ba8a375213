import { codec, text } from '@/routing/view-state';

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
