import { ImmutabilityDialog } from './ImmutabilityDialog';
import type { TagDialogProps } from './tag-action';

export function RemoveImmutabilityDialog(props: TagDialogProps) {
  return <ImmutabilityDialog {...props} isImmutable={false} />;
}
