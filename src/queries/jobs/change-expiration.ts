import { updateTag } from '@/api/tags/tag-writes';
import { RequestError } from '@/domain/registry/request-failure';
import { formatDateTime } from '@/domain/time/dates';
import type { Tag } from '@/domain/tags/tag';
import { describeDifference, valuesOf } from '@/domain/tags/tag-change';
import { formatNumber } from '@/domain/time/intl-formatters';
import { refreshTag } from '@/queries/tags/tag-cache';
import type { JobContext, JobPlan } from './job';
import { ReadBack } from './read-back';
import { countTags, tagUndoStep } from './tag-steps';

interface ChangeExpirationInput {
  tags: readonly Tag[];
  /**
   * Milliseconds since 1970; null: never. A function counts from what each tag was shown with: a tag that somebody else changed
   * meanwhile is left alone, and the failure says so. Trying that one again sets it to the same moment all the same.
   */
  expiresAt: number | null | ((tag: Tag) => number | null);
}

function storedEndText(endsAt: number | null | undefined): string {
  if (endsAt === undefined) return 'a moment that could not be read back';
  return endsAt === null ? 'never' : formatDateTime(endsAt);
}

/** Sets or clears when tags expire. The toast says what the server stored, which may be an earlier or later time. */
export function changeExpirationJob(context: JobContext, { tags, expiresAt }: ChangeExpirationInput): JobPlan {
  const { repository } = context;
  const readBack = new ReadBack(context);
  // undefined: the registry could not be asked what it stored.
  const stored = new Map<string, number | null | undefined>();
  const names = tags.map(({ name }) => name);
  return {
    repository,
    words: {
      progress: `Changing the expiration of ${countTags(names)}`,
      success(keys) {
        const ends = new Set(keys.map((key) => storedEndText(stored.get(key))));
        const [end = 'never'] = ends;
        if (keys.length === 1) return `Successfully set expiration for tag ${keys[0]} to ${end}`;
        return ends.size === 1
          ? `Successfully updated ${formatNumber(keys.length)} tag expirations to ${end}`
          : `Successfully updated ${formatNumber(keys.length)} tag expirations`;
      },
      successDetails(keys) {
        const ends = new Set(keys.map((key) => storedEndText(stored.get(key))));
        return ends.size > 1 ? keys.map((key) => `${key}: ${storedEndText(stored.get(key))}`) : [];
      },
      failure: (keys) =>
        keys.length === 1
          ? `Could not set expiration for tag ${keys[0]}`
          : `Could not update ${formatNumber(keys.length)} tag expirations`,
      failureLine: ({ label }, reason) => `Could not update expiration for tag ${label}: ${reason}`,
    },
    steps: tags.map((tag) => {
      const isCounted = typeof expiresAt === 'function';
      const wanted = isCounted ? expiresAt(tag) : expiresAt;
      const write = updateTag(repository, tag.name, { expiresAt: wanted });
      // Outlives a failed attempt: a person who tries again has read what the tag has become.
      let known: Tag | null = tag;
      return {
        key: tag.name,
        label: tag.name,
        writes: [write],
        ...(isCounted && { looksFirst: 'Looks first whether somebody else changed the tag meanwhile.' }),
        async run(signal, send) {
          const actual = isCounted ? await readBack.look(tag.name, 'same', signal) : known;
          const change = describeDifference(known && valuesOf(known), actual && valuesOf(actual));
          if (change !== null) {
            known = await refreshTag(context.client, repository, tag.name, signal);
            const advice = known === null ? '' : ` Try again to set it to ${storedEndText(wanted)} all the same.`;
            throw new RequestError('conflict', `${change}. Nothing was changed.${advice}`);
          }
          await readBack.write(tag.name, 'same', signal, () => send(write));
          return () => {
            const left = readBack.left(tag.name);
            stored.set(tag.name, left === undefined ? undefined : (left?.endsAt ?? null));
            const back = updateTag(repository, tag.name, { expiresAt: tag.endsAt });
            return tagUndoStep(readBack, tag.name, tag.manifestDigest, (undoSignal, undoSend) =>
              readBack.write(tag.name, 'same', undoSignal, () => undoSend(back)),
            );
          };
        },
      };
    }),
    settle: (signal) => readBack.read(signal),
  };
}
