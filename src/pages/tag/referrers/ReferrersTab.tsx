import { useViewState } from '@/routing/view-state';
import type { TagTabProps } from '../tag-tabs';
import { ArtifactList } from './ArtifactList';
import { OpenedArtifact } from './OpenedArtifact';
import { referrersViewState } from './referrers-view-state';
import { useAttached } from './use-attached';

/** What belongs to the image: signatures, attestations, SBOMs and anything else; or one of these, opened. */
export function ReferrersTab(props: TagTabProps) {
  const [{ artifact }] = useViewState(referrersViewState);
  const attached = useAttached(props);
  if (artifact === '') return <ArtifactList {...props} attached={attached} />;
  return <OpenedArtifact key={artifact} {...props} digest={artifact} attached={attached} />;
}
