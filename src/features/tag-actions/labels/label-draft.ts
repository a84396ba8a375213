import { isEditableLabel, labelText, splitPastedLabels } from '@/domain/tags/labels/label-changes';
import type { Label } from '@/domain/image/manifest';
import { isChanged, plainText, wantedText, type DraftedLabel, type DraftPlace, type LabelDraft } from './drafted-label';
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
  | { type: 'remove'; itemId: string }
  | { type: 'restore'; itemId: string }
  /** The labels were read (again): what has been saved is part of them now, the rest stays a draft. */
  | { type: 'rebase'; labels: readonly Label[] };

export const emptyDraft: LabelDraft = { present: [], items: [], adding: null, nextId: 1 };

export function reduceDraft(draft: LabelDraft, action: DraftAction): LabelDraft {
  switch (action.type) {
    case 'open':
      return action.place === null
        ? { ...draft, adding: draft.adding ?? '' }
        : changeItem(draft, action.place, (item) => ({ ...item, typed: item.typed ?? item.text }));
    case 'type':
      return action.place === null
        ? { ...draft, adding: action.text }
        : changeItem(draft, action.place, (item) => ({ ...item, typed: action.text }));
    case 'paste':
      return paste(draft, action.text);
    case 'commit':
      return action.place === null ? commitNew(draft) : commitItem(draft, action.place);
    case 'commit-all':
      return commitNew(draft.items.reduce((reduced, { itemId }) => commitItem(reduced, itemId), draft));
    case 'cancel':
      return action.place === null ? { ...draft, adding: null } : cancelItem(draft, action.place);
    case 'remove':
      return changeItem(draft, action.itemId, (item) => ({ ...item, typed: null, isRemoved: true }));
    case 'restore':
      return changeItem(draft, action.itemId, (item) => ({ ...item, isRemoved: false }));
    case 'rebase':
      return rebase(draft, action.labels);
  }
}

function changeItem(draft: LabelDraft, itemId: string, change: (item: DraftedLabel) => DraftedLabel): LabelDraft {
  return { ...draft, items: draft.items.map((item) => (item.itemId === itemId ? change(item) : item)) };
}

/** Adds a valid label. If the draft removes the same label, the removal is taken back instead. */
function addText(draft: LabelDraft, text: string): LabelDraft {
  const removed = draft.items.find((item) => item.isRemoved && plainText(item.text) === plainText(text));
  if (removed !== undefined) return changeItem(draft, removed.itemId, (item) => ({ ...item, isRemoved: false }));
  return addItem(draft, { text: plainText(text), typed: null });
}

function addItem(draft: LabelDraft, item: Pick<DraftedLabel, 'text' | 'typed'>): LabelDraft {
  const added = { ...item, itemId: `new-${draft.nextId}`, label: null, isRemoved: false };
  return { ...draft, items: [...draft.items, added], nextId: draft.nextId + 1 };
}

/** Every valid piece becomes a label, every other one gets a field, and the field for a new label stays open. */
function paste(draft: LabelDraft, text: string): LabelDraft {
  // The selection included the line end.
  const pieces = splitPastedLabels(text.replace(/[\r\n]+$/, ''));
  if (pieces.length < 2) return { ...draft, adding: pieces[0] ?? '' };
  const added = pieces.reduce((reduced, piece) => {
    const isGood = problemOf({ ...reduced, adding: piece }, null) === undefined;
    return isGood ? addText(reduced, piece) : addItem(reduced, { text: '', typed: piece });
  }, draft);
  return { ...added, adding: '' };
}

function commitNew(draft: LabelDraft): LabelDraft {
  const { adding } = draft;
  if (adding === null || problemOf(draft, null) !== undefined) return draft;
  return { ...(adding.trim() === '' ? draft : addText(draft, adding)), adding: null };
}

function commitItem(draft: LabelDraft, itemId: string): LabelDraft {
  const item = draft.items.find((candidate) => candidate.itemId === itemId);
  if (item === undefined || item.typed === null) return draft;
  if (item.typed.trim() === '') return cancelItem(draft, itemId);
  if (problemOf(draft, itemId) !== undefined) return draft;
  return changeItem(draft, itemId, () => ({ ...item, text: plainText(wantedText(item)), typed: null }));
}

function cancelItem(draft: LabelDraft, itemId: string): LabelDraft {
  const items = draft.items.filter((item) => item.itemId !== itemId || item.text !== '');
  return changeItem({ ...draft, items }, itemId, (item) => ({ ...item, typed: null }));
}

function rebase(draft: LabelDraft, labels: readonly Label[]): LabelDraft {
  const known = new Set(draft.present.map(({ id }) => id));
  const appeared = new Set(labels.filter(({ id }) => !known.has(id)).map((label) => plainText(labelText(label))));
  const isSaved = (item: DraftedLabel) =>
    isChanged(item) && !item.isRemoved && appeared.has(plainText(wantedText(item)));
  const itemsOf = new Map(draft.items.map((item) => [item.label?.id, item]));

  const kept = labels.filter(isEditableLabel).map((label): DraftedLabel => {
    const fresh = { itemId: label.id, label, text: labelText(label), typed: null, isRemoved: false };
    const item = itemsOf.get(label.id);
    if (item === undefined) return fresh;
    // Of a replacement only the first half has worked: the new label is there, the old one has yet to go.
    return isSaved(item) ? { ...fresh, isRemoved: true } : { ...item, label };
  });
  const present = new Set(labels.map(({ id }) => id));
  const pending = draft.items
    .filter((item) => (item.label === null ? !isSaved(item) : !present.has(item.label.id)))
    // The label is gone. If it was edited, what was typed is not lost: it makes a new label.
    .filter((item) => item.label === null || (isChanged(item) && !item.isRemoved && !isSaved(item)))
    .map((item) => ({ ...item, label: null }));
  return { ...draft, present: labels, items: [...kept, ...pending] };
}
