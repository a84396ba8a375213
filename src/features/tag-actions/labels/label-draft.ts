import { isEditableLabel, labelText, splitPastedLabels } from '@/domain/tags/label-changes';
import type { Label } from '@/domain/image/manifest';
import { isChanged, plainText, wantedText, type DraftLine, type DraftPlace, type LabelDraft } from './draft-line';
import { problemOf } from './label-draft-problems';

export type DraftAction =
  /** Turns the chip, or the button "Add new label", into a field. */
  | { type: 'open'; place: DraftPlace }
  /** `text` is all that stands in the field now. */
  | { type: 'type'; place: DraftPlace; text: string }
  /** Several lines came into the field for a new label; `text` is all that stands there with them. */
  | { type: 'paste'; text: string }
  /** Commits the field's text. A text that is no valid label stays in the field; an empty field is closed. */
  | { type: 'commit'; place: DraftPlace }
  /** Commits the texts of all fields. */
  | { type: 'commit-all' }
  /** Gives up what was typed since the field was opened. */
  | { type: 'cancel'; place: DraftPlace }
  | { type: 'remove'; lineId: string }
  | { type: 'restore'; lineId: string }
  /** The labels were read (again): what has been saved is part of them now, the rest stays a draft. */
  | { type: 'rebase'; labels: readonly Label[] };

export const emptyDraft: LabelDraft = { present: [], lines: [], adding: null, nextId: 1 };

export function reduceDraft(draft: LabelDraft, action: DraftAction): LabelDraft {
  switch (action.type) {
    case 'open':
      return action.place === null
        ? { ...draft, adding: draft.adding ?? '' }
        : changeLine(draft, action.place, (line) => ({ ...line, typed: line.typed ?? line.text }));
    case 'type':
      return action.place === null
        ? { ...draft, adding: action.text }
        : changeLine(draft, action.place, (line) => ({ ...line, typed: action.text }));
    case 'paste':
      return paste(draft, action.text);
    case 'commit':
      return action.place === null ? commitNew(draft) : commitLine(draft, action.place);
    case 'commit-all':
      return commitNew(draft.lines.reduce((reduced, { lineId }) => commitLine(reduced, lineId), draft));
    case 'cancel':
      return action.place === null ? { ...draft, adding: null } : cancelLine(draft, action.place);
    case 'remove':
      return changeLine(draft, action.lineId, (line) => ({ ...line, typed: null, isRemoved: true }));
    case 'restore':
      return changeLine(draft, action.lineId, (line) => ({ ...line, isRemoved: false }));
    case 'rebase':
      return rebase(draft, action.labels);
  }
}

function changeLine(draft: LabelDraft, lineId: string, change: (line: DraftLine) => DraftLine): LabelDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.lineId === lineId ? change(line) : line)) };
}

/** Adds a valid label. If the draft removes the same label, the removal is taken back instead. */
function addText(draft: LabelDraft, text: string): LabelDraft {
  const removed = draft.lines.find((line) => line.isRemoved && plainText(line.text) === plainText(text));
  if (removed !== undefined) return changeLine(draft, removed.lineId, (line) => ({ ...line, isRemoved: false }));
  return addLine(draft, { text: plainText(text), typed: null });
}

function addLine(draft: LabelDraft, line: Pick<DraftLine, 'text' | 'typed'>): LabelDraft {
  const added = { ...line, lineId: `new-${draft.nextId}`, label: null, isRemoved: false };
  return { ...draft, lines: [...draft.lines, added], nextId: draft.nextId + 1 };
}

/** Every valid piece becomes a label, every other one gets a field, and the field for a new label stays open. */
function paste(draft: LabelDraft, text: string): LabelDraft {
  // The selection included the line end.
  const pieces = splitPastedLabels(text.replace(/[\r\n]+$/, ''));
  if (pieces.length < 2) return { ...draft, adding: pieces[0] ?? '' };
  const added = pieces.reduce((reduced, piece) => {
    const isGood = problemOf({ ...reduced, adding: piece }, null) === undefined;
    return isGood ? addText(reduced, piece) : addLine(reduced, { text: '', typed: piece });
  }, draft);
  return { ...added, adding: '' };
}

function commitNew(draft: LabelDraft): LabelDraft {
  const { adding } = draft;
  if (adding === null || problemOf(draft, null) !== undefined) return draft;
  return { ...(adding.trim() === '' ? draft : addText(draft, adding)), adding: null };
}

function commitLine(draft: LabelDraft, lineId: string): LabelDraft {
  const line = draft.lines.find((candidate) => candidate.lineId === lineId);
  if (line === undefined || line.typed === null) return draft;
  if (line.typed.trim() === '') return cancelLine(draft, lineId);
  if (problemOf(draft, lineId) !== undefined) return draft;
  return changeLine(draft, lineId, () => ({ ...line, text: plainText(wantedText(line)), typed: null }));
}

function cancelLine(draft: LabelDraft, lineId: string): LabelDraft {
  const lines = draft.lines.filter((line) => line.lineId !== lineId || line.text !== '');
  return changeLine({ ...draft, lines }, lineId, (line) => ({ ...line, typed: null }));
}

function rebase(draft: LabelDraft, labels: readonly Label[]): LabelDraft {
  const known = new Set(draft.present.map(({ id }) => id));
  const appeared = new Set(labels.filter(({ id }) => !known.has(id)).map((label) => plainText(labelText(label))));
  const isSaved = (line: DraftLine) => isChanged(line) && !line.isRemoved && appeared.has(plainText(wantedText(line)));
  const linesOf = new Map(draft.lines.map((line) => [line.label?.id, line]));

  const kept = labels.filter(isEditableLabel).map((label): DraftLine => {
    const fresh = { lineId: label.id, label, text: labelText(label), typed: null, isRemoved: false };
    const line = linesOf.get(label.id);
    if (line === undefined) return fresh;
    // Of a replacement only the first half has worked: the new label is there, the old one has yet to go.
    return isSaved(line) ? { ...fresh, isRemoved: true } : { ...line, label };
  });
  const present = new Set(labels.map(({ id }) => id));
  const pending = draft.lines
    .filter((line) => (line.label === null ? !isSaved(line) : !present.has(line.label.id)))
    // The label is gone. If it was edited, what was typed is not lost: it makes a new label.
    .filter((line) => line.label === null || (isChanged(line) && !line.isRemoved && !isSaved(line)))
    .map((line) => ({ ...line, label: null }));
  return { ...draft, present: labels, lines: [...kept, ...pending] };
}
