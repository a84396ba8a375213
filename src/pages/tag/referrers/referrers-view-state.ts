import { codec, text } from '@/routing/view-state';

interface ReferrersViewState {
  /** Digest of the artifact that is opened; empty for the list of all. */
  artifact: string;
}

/** What the tab keeps in the address. */
export const referrersViewState = codec<ReferrersViewState>({ artifact: { param: 'artifact', field: text() } });
