import { searchText } from '@/routing/search-text';
import { codec, count, text } from '@/routing/view-state';
import { sbomViewState } from './contents/sbom-view-state';

interface ReferrersViewState {
  /** Digest of the artifact that is opened; empty for the list of all. */
  artifact: string;
  /** Which part of its content is shown, from 1. */
  part: number;
}

/** What the tab keeps in the address. */
export const referrersViewState = codec<ReferrersViewState>({
  artifact: { param: 'artifact', field: text() },
  part: { param: 'part', field: count() },
});

/**
 * The tab's address for another artifact, or for the list of all (''); how the table of one was looked at does not go along.
 */
export function artifactSearch(search: string, artifact: string): string {
  const params = sbomViewState.write(new URLSearchParams(search), sbomViewState.read(new URLSearchParams()));
  return searchText(referrersViewState.write(params, { artifact, part: 1 }));
}
