import { codec, count, text, viewAddress } from '@/routing/view-state';
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
 *
 * @param path of the tag's page
 */
export function artifactAddress(path: string, search: string, artifact: string): string {
  const withoutTable = viewAddress('', search, sbomViewState, sbomViewState.read(new URLSearchParams()));
  return viewAddress(path, withoutTable, referrersViewState, { artifact, part: 1 });
}
