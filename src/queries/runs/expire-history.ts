import { expireDeadTag } from '@/api/tag-writes';
import { shortDigest } from '@/domain/digest';
import type { ActivityPlan } from '../activities/activity';
import { writeAndRefresh, type RunContext } from './run-context';

interface ExpireHistoryInput {
  tagName: string;
  /** `sha256:…` that the tag pointed to. */
  digest: string;
}

/** Takes what a tag pointed to in the past out of the time machine, for good; there is no undo. A living tag stays. */
export function expireHistoryRun(context: RunContext, { tagName, digest }: ExpireHistoryInput): ActivityPlan {
  const { repository } = context;
  const short = shortDigest(digest);
  return {
    repository,
    words: {
      progress: `Permanently deleting tag ${tagName} with manifest ${short}`,
      success: () => `Permanently deleted tag ${tagName} with manifest ${short} from time machine`,
      failure: () => `Could not permanently delete tag ${tagName} with digest ${short}`,
      failureLine: (_item, reason) => reason,
    },
    steps: [
      {
        key: tagName,
        label: tagName,
        async run(signal) {
          await writeAndRefresh(context, tagName, signal, () => expireDeadTag(repository, tagName, digest, { signal }));
          return null;
        },
      },
    ],
  };
}
