import type { TagDialogProps } from '../tag-action';
import { ImageLabelsDialog } from './ImageLabelsDialog';
import { ManyLabelsDialog } from './ManyLabelsDialog';

/** Labels of the image behind one tag (or several that share it), or of the images behind many. */
export function LabelsDialog(props: TagDialogProps) {
  const digests = new Set(props.targets.map(({ manifestDigest }) => manifestDigest));
  return digests.size === 1 ? <ImageLabelsDialog {...props} /> : <ManyLabelsDialog {...props} />;
}
