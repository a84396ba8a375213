import type { ApiWrite } from '@/api/http/client';
import { deleteTag, permanentlyDeleteTag } from '@/api/tags/tag-writes';
import { isHolder, shortTagName, subjectOf } from '@/domain/image/signatures';
import { RequestError } from '@/domain/registry/request-failure';
import { fullRepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { valuesOf } from '@/domain/tags/tag-change';
import { listNames } from '@/domain/text/name-list';
import { rememberErasure } from '@/queries/tags/own-removals';
import type { JobContext, JobPlan, JobWords, SendWrite } from './job';
import { LookAhead } from './look-ahead';
import { ReadBack } from './read-back';
import { Siblings } from './siblings';
import { bringBack, countTags, losesPullCounts, removeTag, unlessGone } from './tag-steps';

interface RemoveTagsInput {
  tags: readonly Tag[];
  /** Signatures and the like that the registry would leave behind; each is removed once its image's tags are. */
  leftBehind?: readonly Tag[];
  isPermanent: boolean;
  /** False if the repository keeps nothing that was removed. */
  canBringBack: boolean;
}

/** The signatures of so many images are asked for together: many cost few requests more than one. */
const imagesTogether = 500;

function removalWords(context: JobContext, tags: readonly Tag[], isPermanent: boolean): JobWords {
  const names = tags.map(({ name }) => name);
  const [Removed, remove] = isPermanent ? ['Permanently deleted', 'permanently delete'] : ['Removed', 'remove'];
  return {
    progress: `${isPermanent ? 'Permanently deleting' : 'Removing'} ${countTags(names)}`,
    success: (keys) => `${Removed} ${countTags(keys)}`,
    successDetails: (keys) => (keys.length === 1 ? [] : [listNames(keys.map(shortTagName))]),
    failure: (keys) => `Could not ${remove} ${countTags(keys)}`,
    failureLine: ({ label }, reason) =>
      `Could not ${remove} tag ${fullRepositoryName(context.repository)}:${label}: ${reason}`,
  };
}

/** Removes tags, for good if `isPermanent`. */
export function removeTagsJob(context: JobContext, input: RemoveTagsInput): JobPlan {
  const { repository } = context;
  const { leftBehind = [], isPermanent, canBringBack } = input;
  const tags = [...input.tags, ...leftBehind];
  const readBack = new ReadBack(context);
  const siblings = new Siblings(context, readBack);
  // Nothing goes along with what is deleted permanently.
  const digests = new Map(isPermanent ? [] : tags.filter(isHolder).map((tag) => [tag.name, tag.manifestDigest]));
  const readAhead = async (names: readonly string[], signal: AbortSignal) => {
    const found = await siblings.read(
      names.flatMap((name) => digests.get(name) ?? []),
      signal,
    );
    return { siblings: found, failure: null };
  };
  const ahead = new LookAhead([...digests.keys()], readAhead, imagesTogether);
  // The removal of each tag, for the signatures that wait for it.
  const removals = new Map<string, Promise<unknown>>();
  const siblingsOf = async ({ name }: Tag, signal: AbortSignal) => {
    const digest = digests.get(name);
    if (digest === undefined) return [];
    return (await ahead.look(name, signal)).siblings.filter((sibling) => subjectOf(sibling) === digest);
  };
  const remove = async (tag: Tag, removal: ApiWrite<void>, signal: AbortSignal, send: SendWrite) => {
    if (leftBehind.includes(tag)) await afterImage(tag, input.tags, removals);
    const atRisk = await siblingsOf(tag, signal);
    await siblings.write(tag.name, atRisk, () =>
      readBack.write(tag.name, 'none', signal, () =>
        (isPermanent
          ? send(removal).then(() => rememberErasure(context.client, repository, tag))
          : removeTag(context, removal, tag, send)
        ).catch((error: unknown) => {
          // A signature goes with its image, and its own removal then finds nothing.
          if (!isSiblingOf(tag, tags)) throw error;
          return unlessGone(context, tag.name, signal)(error);
        }),
      ),
    );
    return atRisk;
  };
  return {
    repository,
    words: removalWords(context, tags, isPermanent),
    undoLimit: losesPullCounts,
    steps: [...siblingsFirst(input.tags), ...leftBehind].map((tag) => {
      const write = isPermanent ? permanentlyDeleteTag(repository, tag.name) : deleteTag(repository, tag.name);
      const images = leftBehind.includes(tag) ? imagesOf(tag, input.tags) : [];
      return {
        key: tag.name,
        label: tag.name,
        writes: [write],
        after: images.map(({ name }) => name),
        async run(signal, send) {
          const removal = remove(tag, write, signal, send);
          removals.set(tag.name, removal);
          const atRisk = await removal;
          return () => {
            const undo = siblings.undoStep({ tagName: tag.name, wrote: null, atRisk }, (undoSignal, undoSend) =>
              bringBack(context, readBack, valuesOf(tag), undoSignal, undoSend),
            );
            return isPermanent || !canBringBack ? null : undo;
          };
        },
      };
    }),
    settle: (signal) => readBack.read(signal),
  };
}

/** Waits until the tags of a signature's image are removed; throws if one is not: the image is to stay signed. */
async function afterImage(tag: Tag, tags: readonly Tag[], removals: ReadonlyMap<string, Promise<unknown>>) {
  const images = imagesOf(tag, tags);
  const outcomes = await Promise.allSettled(
    images.map(({ name }) => removals.get(name) ?? Promise.reject(new Error(name))),
  );
  if (outcomes.every(({ status }) => status === 'fulfilled')) return;
  throw new RequestError('conflict', 'Its image was not removed, so it stays.');
}

/** Of some tags, those of the image that a signature belongs to. */
function imagesOf(signature: Tag, tags: readonly Tag[]): Tag[] {
  return tags.filter(({ manifestDigest }) => manifestDigest === subjectOf(signature));
}

/** Whether the tag is a signature or the like of one of the images that are removed. */
function isSiblingOf(tag: Tag, tags: readonly Tag[]): boolean {
  const subject = subjectOf(tag);
  return subject !== null && tags.some(({ manifestDigest }) => manifestDigest === subject);
}

/** Signatures before their images: the registry would end them along, and refuse their own removal then. */
function siblingsFirst(tags: readonly Tag[]): Tag[] {
  const names = new Set(tags.filter((tag) => isSiblingOf(tag, tags)).map(({ name }) => name));
  return [...tags.filter(({ name }) => names.has(name)), ...tags.filter(({ name }) => !names.has(name))];
}
