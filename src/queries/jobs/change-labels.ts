import { createLabel, deleteLabel, listLabels } from '@/api/tags/labels';
import { shortDigest } from '@/domain/image/digest';
import type { Label } from '@/domain/image/manifest';
import { labelText } from '@/domain/tags/labels/label-changes';
import { countOf } from '@/domain/text/count-text';
import { openLogKey } from '@/queries/history/tag-history-key';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { servicesOf } from '@/queries/services';
import type { JobContext, JobPlan, PlannedStep, UndoStep } from './job';

/** One change to the labels of one manifest. A replacement makes the new label first, so that a failure loses nothing. */
export type LabelChange =
  | { kind: 'create'; key: string; value: string }
  | { kind: 'delete'; label: Label }
  | { kind: 'replace'; label: Label; key: string; value: string };

interface ChangeLabelsInput {
  /** Labels belong to manifests: tags that share one share its labels. */
  targets: readonly { manifestDigest: string; changes: readonly LabelChange[] }[];
}

function changeText(change: LabelChange): string {
  return change.kind === 'delete' ? labelText(change.label) : labelText(change);
}

/** Adds, replaces and removes labels, one step per change, so that each has its own outcome. */
export function changeLabelsJob(context: JobContext, { targets }: ChangeLabelsInput): JobPlan {
  const changes = targets.flatMap(({ manifestDigest, changes: own }) =>
    own.map((change, position) => ({ key: `${manifestDigest} ${position}`, manifestDigest, change })),
  );
  const ofKeys = (keys: readonly string[]) => changes.filter(({ key }) => keys.includes(key));
  const creates = (keys: readonly string[]) => ofKeys(keys).some(({ change }) => change.kind !== 'delete');
  const deletes = (keys: readonly string[]) => ofKeys(keys).some(({ change }) => change.kind !== 'create');
  return {
    repository: context.repository,
    words: {
      progress: 'Saving labels',
      success: (keys) =>
        [creates(keys) && 'Created labels successfully', deletes(keys) && 'Deleted labels successfully']
          .filter((sentence) => sentence !== false)
          .join('. '),
      successDetails: (keys) => (targets.length > 1 ? labelCounts(ofKeys(keys)) : []),
      failure: (keys) => (creates(keys) ? 'Could not create labels' : 'Could not delete labels'),
      failureLine: ({ key, label }, reason) =>
        `Could not ${creates([key]) ? 'create' : 'delete'} label ${label}: ${reason}`,
    },
    steps: changes.map(({ key, manifestDigest, change }) =>
      labelStep(context, key, manifestDigest, change, targets.length > 1),
    ),
  };
}

/** "1 label added to 3 images", a line for what was added and one for what was removed. */
function labelCounts(changes: readonly { manifestDigest: string; change: LabelChange }[]): string[] {
  const count = (kind: 'create' | 'delete', done: string) => {
    const of = changes.filter(({ change }) => change.kind === kind || change.kind === 'replace');
    if (of.length === 0) return [];
    const texts = new Set(
      of.map(({ change }) =>
        kind === 'delete' && change.kind === 'replace' ? labelText(change.label) : changeText(change),
      ),
    );
    const images = new Set(of.map(({ manifestDigest }) => manifestDigest));
    return [`${countOf(texts.size, 'label')} ${done} ${countOf(images.size, 'image')}`];
  };
  return [...count('create', 'added to'), ...count('delete', 'removed from')];
}

function labelStep(
  context: JobContext,
  key: string,
  manifestDigest: string,
  change: LabelChange,
  namesManifest: boolean,
): PlannedStep {
  const { repository } = context;
  const where = namesManifest ? ` on ${shortDigest(manifestDigest)}` : '';
  // Outlives a failed attempt: a replacement that got half-way must not make its new label twice.
  let made: Label | null = null;
  const creation = change.kind === 'delete' ? null : createLabel(repository, manifestDigest, change);
  const deletion = change.kind === 'create' ? null : deleteLabel(repository, manifestDigest, change.label.id);
  return {
    key,
    label: `${changeText(change)}${where}`,
    writes: [creation, deletion].filter((write) => write !== null),
    async run(_signal, send) {
      try {
        if (creation !== null) made ??= await send(creation);
        if (deletion !== null) await send(deletion);
        const [added, gone] = [made, change.kind === 'create' ? null : change.label];
        return () => labelUndo(context, key, manifestDigest, added, gone);
      } finally {
        await labelsChanged(context, manifestDigest);
      }
    },
  };
}

async function labelsChanged({ repository, client }: JobContext, manifestDigest: string): Promise<void> {
  servicesOf(client).channel.tell({ kind: 'labels', repository, manifestDigest });
  void client.invalidateQueries({ queryKey: openLogKey(repository) });
  await client.invalidateQueries({ queryKey: manifestQueries.labels(repository, manifestDigest).queryKey });
}

function labelUndo(
  context: JobContext,
  key: string,
  manifestDigest: string,
  made: Label | null,
  gone: Label | null,
): UndoStep {
  const { repository } = context;
  return {
    key,
    label: labelText(gone ?? made ?? { key: '', value: '' }),
    async check(signal) {
      const now = await listLabels(repository, manifestDigest, { signal });
      if (made !== null && !now.some(({ id }) => id === made.id)) return `${labelText(made)} was removed meanwhile`;
      if (gone !== null && now.some((label) => labelText(label) === labelText(gone)))
        return `${labelText(gone)} exists again`;
      return null;
    },
    async run(_signal, send) {
      if (gone !== null) {
        const mediaType = gone.mediaType === 'application/json' ? gone.mediaType : undefined;
        await send(createLabel(repository, manifestDigest, { key: gone.key, value: gone.value, mediaType }));
      }
      if (made !== null) await send(deleteLabel(repository, manifestDigest, made.id));
      await labelsChanged(context, manifestDigest);
    },
  };
}
