import { labelText } from '@/domain/tags/labels/label-changes';
import { parseLabel } from '@/domain/tags/labels/label-rules';
import type { Label } from '@/domain/image/manifest';

/** One label of the draft: it exists already, or is new. */
export interface DraftedLabel {
  itemId: string;
  /** The label that the item stands for; null for a new one. */
  label: Label | null;
  /** `key=value` as it will be saved; empty for pasted text that never was a good label. */
  text: string;
  /** What stands in the item's field; null while it is shown as a chip. */
  typed: string | null;
  /** Will be deleted, or not be created; stays in sight until it is saved, so that it can be taken back. */
  isRemoved: boolean;
}

export interface LabelDraft {
  /** All labels as they were last read, also those that cannot be changed. */
  present: readonly Label[];
  items: readonly DraftedLabel[];
  /** What stands in the field for a new label; null while there is a button in its place. */
  adding: string | null;
  nextId: number;
}

/** The `itemId` of a label in the draft, or null for the field for a new label. */
export type DraftPlace = string | null;

/** The item's text as saving would take it: an open field counts, one that was emptied does not. */
export function wantedText({ typed, text }: DraftedLabel): string {
  return typed === null || typed.trim() === '' ? text : typed;
}

/** Key and value as they will be stored. */
export function plainText(text: string): string {
  const parsed = parseLabel(text);
  return parsed === null ? text.trim() : labelText(parsed);
}

/** Whether saving would do something about the item. */
export function isChanged(item: DraftedLabel): boolean {
  if (item.label === null) return !item.isRemoved;
  return item.isRemoved || plainText(wantedText(item)) !== plainText(labelText(item.label));
}
