import { firstTagTab, tagTabNames, type TagTabName } from '@/routing/paths';
import { codec, oneOf, text } from '@/routing/view-state';

interface TagViewState {
  tab: TagTabName;
  /** The manifest that is looked at: the tag's own or one of its platforms'. Empty for the default. */
  digest: string;
  /** `linux/arm64`: which one of the platforms with the same image is looked at; empty for the first. */
  platform: string;
}

/** What the tag page keeps in its address; `?tab=` and `?digest=` are spelled as in Quay's own UI; `?platform=` is ours. */
export const tagViewState = codec<TagViewState>({
  tab: { param: 'tab', field: oneOf(tagTabNames, firstTagTab) },
  digest: { param: 'digest', field: text() },
  platform: { param: 'platform', field: text() },
});
