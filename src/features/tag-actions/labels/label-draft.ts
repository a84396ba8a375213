import { isEditableLabel, labelText, whyNotLabel } from '@/domain/label-changes';
import { parseLabel } from '@/domain/label-rules';
import type { Label } from '@/domain/manifest';
import type { LabelChange } from '@/queries/runs/change-labels';

/** One line of the draft: a label that is there already, or a new one. */
export interface DraftLine {
  lineId: string;
  /** The label that the line stands for; null for a new one. */
  label: Label | null;
  /** `key=value` */
  text: string;
  /** Will be deleted; stays in sight until it is saved, so that it can be taken back. */
  isRemoved: boolean;
}

export interface LabelDraft {
  lines: readonly DraftLine[];
  nextId: number;
}

export type DraftAction =
  | { type: 'add'; texts: readonly string[] }
  | { type: 'edit'; lineId: string; text: string }
  | { type: 'remove'; lineId: string }
  | { type: 'restore'; lineId: string }
  /** The labels were read again: what has been saved is part of them now, the rest stays a draft. */
  | { type: 'rebase'; labels: readonly Label[] };

export function startDraft(labels: readonly Label[]): LabelDraft {
  const lines = labels
    .filter(isEditableLabel)
    .map((label) => ({ lineId: label.id, label, text: labelText(label), isRemoved: false }));
  return { lines, nextId: 1 };
}

export function reduceDraft(draft: LabelDraft, action: DraftAction): LabelDraft {
  const change = (lineId: string, patch: Partial<DraftLine>) => ({
    ...draft,
    lines: draft.lines.map((line) => (line.lineId === lineId ? { ...line, ...patch } : line)),
  });
  switch (action.type) {
    case 'add': {
      const added = action.texts.map((text, position) => ({
        lineId: `new-${draft.nextId + position}`,
        label: null,
        text,
        isRemoved: false,
      }));
      return { lines: [...draft.lines, ...added], nextId: draft.nextId + added.length };
    }
    case 'edit':
      return change(action.lineId, { text: action.text });
    case 'remove': {
      const isNew = draft.lines.some(({ lineId, label }) => lineId === action.lineId && label === null);
      if (isNew) return { ...draft, lines: draft.lines.filter(({ lineId }) => lineId !== action.lineId) };
      return change(action.lineId, { isRemoved: true });
    }
    case 'restore':
      return change(action.lineId, { isRemoved: false });
    case 'rebase':
      return rebase(draft, action.labels);
  }
}

function rebase(draft: LabelDraft, labels: readonly Label[]): LabelDraft {
  const present = startDraft(labels).lines;
  const unclaimed = new Map(present.map((line) => [line.lineId, line.text]));
  const pending: DraftLine[] = [];
  const changedOf = new Map<string, DraftLine>();
  for (const line of draft.lines) {
    if (line.label !== null && unclaimed.has(line.lineId)) {
      changedOf.set(line.lineId, line);
      unclaimed.delete(line.lineId);
    }
  }
  for (const line of draft.lines) {
    const isSaved = [...unclaimed].find(([, text]) => text === line.text);
    if (changedOf.has(line.lineId)) continue;
    if (isSaved !== undefined) unclaimed.delete(isSaved[0]);
    else if (!line.isRemoved && isChanged(line)) pending.push({ ...line, label: null });
  }
  return { ...draft, lines: [...present.map((line) => changedOf.get(line.lineId) ?? line), ...pending] };
}

/** Whether saving would do something about the line. */
export function isChanged({ label, text, isRemoved }: DraftLine): boolean {
  return label === null || isRemoved || text.trim() !== labelText(label).trim();
}

/** Why a line cannot be saved; undefined where it can. The other lines must not say the same. */
export function whyNotLine(
  draft: LabelDraft,
  readOnly: readonly Label[],
  line: Pick<DraftLine, 'lineId' | 'text'>,
): string | undefined {
  const others = draft.lines
    .filter(({ lineId, isRemoved }) => lineId !== line.lineId && !isRemoved)
    .map(({ text }) => parseLabel(text))
    .filter((label) => label !== null);
  return whyNotLabel(line.text, [...others, ...readOnly]);
}

/** What has to be sent for the draft. */
export function draftChanges(draft: LabelDraft): LabelChange[] {
  return draft.lines.filter(isChanged).flatMap((line): LabelChange[] => {
    const parsed = parseLabel(line.text);
    if (line.isRemoved) return line.label === null ? [] : [{ kind: 'delete', label: line.label }];
    if (parsed === null) return [];
    const { key, value } = parsed;
    return [line.label === null ? { kind: 'create', key, value } : { kind: 'replace', label: line.label, key, value }];
  });
}
