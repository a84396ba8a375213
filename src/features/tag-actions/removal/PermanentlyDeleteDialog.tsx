import type { TagDialogProps } from '../tag-action';
import { RemovalDialog } from './RemovalDialog';

export function PermanentlyDeleteDialog(props: TagDialogProps) {
  return <RemovalDialog {...props} isPermanent />;
}
