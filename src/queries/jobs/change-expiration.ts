import { updateTag } from '@/api/tags/tag-writes';
import { formatDateTime } from '@/domain/time/dates';
import type { Tag } from '@/domain/tags/tag';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { JobContext, JobPlan } from './job';
import { ReadBack } from './read-back';
import { countTags, tagUndoStep } from './tag-steps';

interface ChangeExpirationInput {
  tags: readonly Tag[];
  /** Milliseconds since 1970; null: never. */
  expiresAt: number | null;
}

function endText(endsAt: number | null | undefined): string {
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
        const ends = new Set(keys.map((key) => endText(stored.get(key))));
        const [end = 'never'] = ends;
        if (keys.length === 1) return `Successfully set expiration for tag ${keys[0]} to ${end}`;
        return ends.size === 1
          ? `Successfully updated ${formatNumber(keys.length)} tag expirations to ${end}`
          : `Successfully updated ${formatNumber(keys.length)} tag expirations`;
      },
      successDetails(keys) {
        const ends = new Set(keys.map((key) => endText(stored.get(key))));
        return ends.size > 1 ? keys.map((key) => `${key}: ${endText(stored.get(key))}`) : [];
      },
      failure: (keys) =>
        keys.length === 1
          ? `Could not set expiration for tag ${keys[0]}`
          : `Could not update ${formatNumber(keys.length)} tag expirations`,
      failureLine: ({ label }, reason) => `Could not update expiration for tag ${label}: ${reason}`,
    },
    steps: tags.map((tag) => {
      const write = updateTag(repository, tag.name, { expiresAt });
      return {
        key: tag.name,
        label: tag.name,
        writes: [write],
        async run(signal, send) {
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
