import type { TagDialogProps } from '../tag-action';
import { RemovalDialog } from './RemovalDialog';

export function RemoveDialog(props: TagDialogProps) {
  return <RemovalDialog {...props} isPermanent={false} />;
}
