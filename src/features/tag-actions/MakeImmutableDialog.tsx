import { ImmutabilityDialog } from './ImmutabilityDialog';
import type { TagDialogProps } from './tag-action';

export function MakeImmutableDialog(props: TagDialogProps) {
  return <ImmutabilityDialog {...props} isImmutable />;
}
