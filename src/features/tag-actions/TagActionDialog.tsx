import { LazyPart } from '@/ui/LazyPart';
import type { TagActionId, TagDialogProps } from './tag-action';
import { tagActionList } from './tag-action-list';

interface TagActionDialogProps extends TagDialogProps {
  actionId: TagActionId;
}

/** The open dialog: mounted only while it is open, so that it always starts afresh. */
export function TagActionDialog({ actionId, ...props }: TagActionDialogProps) {
  const action = tagActionList.find(({ id }) => id === actionId);
  return <LazyPart onMissing={props.onClose}>{action !== undefined && <action.Dialog {...props} />}</LazyPart>;
}
