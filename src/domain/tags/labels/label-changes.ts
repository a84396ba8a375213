import type { Label } from '@/domain/image/manifest';
import { type LabelText, parseLabel, whyNotLabelKey } from './label-rules';

/** One line of the labels dialog. */
export interface WantedLabel {
  /** Of the label that the line shows; null for a new one. */
  id: string | null;
  /** `key=value` as typed. */
  text: string;
}

/** What has to be sent, in this order: a label that was edited is made anew first, so that a failure loses nothing. */
export interface LabelDiff {
  toCreate: LabelText[];
  toDelete: Label[];
}

/** `key=value`, as a label is written and typed. */
export function labelText({ key, value }: LabelText): string {
  return `${key}=${value}`;
}

/** True for labels that people added, which alone can be edited and removed (the server refuses others with 400, recorded). */
export function isEditableLabel({ source, problem }: Pick<Label, 'source' | 'problem'>): boolean {
  return source === 'api' && problem === undefined;
}

/** Equal key and value as they would be read from a text. */
function isSameLabel(a: LabelText, b: LabelText): boolean {
  const [left, right] = [parseLabel(labelText(a)), parseLabel(labelText(b))];
  return left?.key === right?.key && left?.value === right?.value;
}

/**
 * What makes the labels be as the draft says. Only editable labels are ever deleted. Labels count by key and value, so
 * removing one and typing it again is no change. A text that is no valid label changes nothing: its label stays.
 */
export function diffLabels(before: readonly Label[], draft: readonly WantedLabel[]): LabelDiff {
  let unclaimed = before.filter(isEditableLabel);
  const claim = (found: Label | undefined) => {
    unclaimed = unclaimed.filter((label) => label !== found);
  };
  const wanted: LabelText[] = [];
  for (const { id, text } of draft) {
    const own = unclaimed.find((label) => label.id === id);
    const parsed = parseLabel(text);
    if (parsed !== null && own !== undefined && isSameLabel(parsed, own)) claim(own);
    else if (parsed === null || whyNotLabelKey(parsed.key) !== undefined) claim(own);
    else wanted.push(parsed);
  }
  const toCreate: LabelText[] = [];
  for (const label of wanted) {
    const same = unclaimed.find((other) => isSameLabel(label, other));
    if (same !== undefined) claim(same);
    const staying = before.filter((other) => !unclaimed.includes(other));
    if (![...staying, ...toCreate].some((other) => isSameLabel(label, other))) toCreate.push(label);
  }
  return { toCreate, toDelete: unclaimed };
}

/**
 * Why a text cannot become a label beside the existing ones (without the one that is being edited); undefined for a good
 * one. The server itself takes the same key and value twice, which is of no use.
 */
export function whyNotLabel(text: string, existing: readonly LabelText[]): string | undefined {
  const parsed = parseLabel(text);
  if (parsed === null) return 'Invalid label format, must be key value separated by =';
  const problem = whyNotLabelKey(parsed.key);
  if (problem !== undefined) return problem;
  return existing.some((label) => isSameLabel(label, parsed)) ? 'Key value already exists' : undefined;
}

/** How a line begins that is a label of its own: something that looks like a key, and its "=". */
const labelBeginning = /^\s*[A-Za-z0-9][A-Za-z0-9._/-]*\s*=/;

/**
 * The labels in a pasted text. Several lines are several labels only if each of them begins like one; otherwise the text is
 * one label, whose value has line ends. Commas never separate, as values hold them ("mount-options=rw,size=10m"). Not
 * checked; empty lines between labels are left out.
 */
export function splitPastedLabels(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => labelBeginning.test(line))) return lines;
  return lines.length === 0 ? [] : [text];
}
