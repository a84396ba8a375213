import { labelText } from '@/domain/tags/label-changes';
import { parseLabel } from '@/domain/tags/label-rules';
import type { Label } from '@/domain/image/manifest';

/** One line of the draft: a label that is there already, or a new one. */
export interface DraftLine {
  lineId: string;
  /** The label that the line stands for; null for a new one. */
  label: Label | null;
  /** `key=value` as it will be saved; empty for pasted text that never was a good label. */
  text: string;
  /** What stands in the line's field; null while it is shown as a chip. */
  typed: string | null;
  /** Will be deleted, or not be created; stays in sight until it is saved, so that it can be taken back. */
  isRemoved: boolean;
}

export interface LabelDraft {
  /** All labels as they were last read, also those that cannot be changed. */
  present: readonly Label[];
  lines: readonly DraftLine[];
  /** What stands in the field for a new label; null while there is a button in its place. */
  adding: string | null;
  nextId: number;
}

/** A line, or null for the field for a new label. */
export type DraftPlace = string | null;

/** The line's text as saving would take it: an open field counts, one that was emptied does not. */
export function wantedText({ typed, text }: DraftLine): string {
  return typed === null || typed.trim() === '' ? text : typed;
}

/** Key and value as they will be stored. */
export function plainText(text: string): string {
  const parsed = parseLabel(text);
  return parsed === null ? text.trim() : labelText(parsed);
}

/** Whether saving would do something about the line. */
export function isChanged(line: DraftLine): boolean {
  if (line.label === null) return !line.isRemoved;
  return line.isRemoved || plainText(wantedText(line)) !== plainText(labelText(line.label));
}
