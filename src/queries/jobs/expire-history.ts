import { expireDeadTag } from '@/api/tags/tag-writes';
import { shortDigest } from '@/domain/image/digest';
import type { Tag } from '@/domain/tags/tag';
import { rememberErasure } from '@/queries/tags/own-removals';
import type { JobContext, JobPlan } from './job';
import { ReadBack } from './read-back';

/**
 * Takes what a tag pointed to in the past out of the time machine, for good; there is no undo. A living tag stays.
 *
 * @param row the entry; others of the same tag and digest go along
 */
export function expireHistoryJob(context: JobContext, row: Tag): JobPlan {
  const { client, repository } = context;
  const readBack = new ReadBack(context);
  const { name: tagName, manifestDigest: digest } = row;
  const short = shortDigest(digest);
  const write = expireDeadTag(repository, tagName, digest);
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
        writes: [write],
        async run(signal, send) {
          await readBack.write(tagName, 'same', signal, async () => {
            await send(write);
            rememberErasure(client, repository, row);
          });
          return null;
        },
      },
    ],
    settle: (signal) => readBack.read(signal),
  };
}
