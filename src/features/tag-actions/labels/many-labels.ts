import { groupBy } from '@/domain/group-by';
import { diffLabels, isEditableLabel, labelText } from '@/domain/tags/labels/label-changes';
import type { Label } from '@/domain/image/manifest';
import type { Tag } from '@/domain/tags/tag';
import type { LabelChange } from '@/queries/jobs/change-labels';
import { plainText } from './drafted-label';

/** The labels of one image; undefined until they are read. */
export interface ImageLabels {
  /** `sha256:…` */
  manifestDigest: string;
  labels: readonly Label[];
}

/** Tags by the image they point to, in the order of their first tags. */
export function groupByDigest(tags: readonly Tag[]): Map<string, string[]> {
  const groups = groupBy(tags, ({ manifestDigest }) => manifestDigest);
  return new Map(Array.from(groups, ([digest, members]) => [digest, members.map(({ name }) => name)]));
}

/** A label that occurs, and on how many images. */
export interface CountedLabel {
  /** `key=value` */
  text: string;
  count: number;
}

function countLabels(images: readonly ImageLabels[], isMeant: (label: Label) => boolean): CountedLabel[] {
  const counts = new Map<string, number>();
  for (const { labels } of images) {
    const texts = new Set(labels.filter(isMeant).map((label) => plainText(labelText(label))));
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).toSorted((a, b) => a.text.localeCompare(b.text));
}

/** The labels that can be removed from some of the images. */
export function removableLabels(images: readonly ImageLabels[]): CountedLabel[] {
  return countLabels(images, isEditableLabel);
}

/** The labels that are a part of some of the images. */
export function readOnlyLabels(images: readonly ImageLabels[]): CountedLabel[] {
  return countLabels(images, (label) => !isEditableLabel(label) && label.problem === undefined);
}

/** Labels that all images have already, which cannot be added to them; as labels that cannot be changed. */
export function commonLabels(images: readonly ImageLabels[]): Label[] {
  return countLabels(images, ({ problem }) => problem === undefined)
    .filter(({ count }) => count === images.length)
    .map(({ text }) => ({ id: text, ...labelOfText(text), source: 'unknown', mediaType: 'text/plain' }));
}

/** The key and the value of a counted label. */
export function labelOfText(text: string): Pick<Label, 'key' | 'value'> {
  const at = text.indexOf('=');
  return { key: text.slice(0, at), value: text.slice(at + 1) };
}

export interface ManyLabelsWish {
  added: readonly string[];
  removed: ReadonlySet<string>;
}

/** What has to be sent so that every image has the added labels and none the removed ones; nothing for images that are so already. */
export function planMany(
  images: readonly ImageLabels[],
  { added, removed }: ManyLabelsWish,
): { manifestDigest: string; changes: LabelChange[] }[] {
  return images
    .map(({ manifestDigest, labels }) => {
      const staying = labels
        .map((label) => ({ id: label.id, text: labelText(label), label }))
        .filter(({ label, text }) => isEditableLabel(label) && !removed.has(plainText(text)));
      const { toCreate, toDelete } = diffLabels(labels, [...staying, ...added.map((text) => ({ id: null, text }))]);
      const creates = toCreate.map(({ key, value }): LabelChange => ({ kind: 'create', key, value }));
      return {
        manifestDigest,
        changes: [...creates, ...toDelete.map((label): LabelChange => ({ kind: 'delete', label }))],
      };
    })
    .filter(({ changes }) => changes.length > 0);
}
