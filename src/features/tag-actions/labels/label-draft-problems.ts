import { diffLabels, isEditableLabel, labelText, whyNotLabel } from '@/domain/tags/labels/label-changes';
import { parseLabel, type LabelText } from '@/domain/tags/labels/label-rules';
import type { LabelChange } from '@/queries/jobs/change-labels';
import { isChanged, plainText, wantedText, type DraftPlace, type LabelDraft } from './drafted-label';

/** Why what stands at a place cannot be saved; undefined if it can, or if nothing is to be saved. */
export function problemOf(draft: LabelDraft, place: DraftPlace): string | undefined {
  if (place === null) return problemOfNew(draft);
  const position = draft.items.findIndex(({ itemId }) => itemId === place);
  const item = draft.items[position];
  if (item === undefined || item.isRemoved || !isChanged(item)) return undefined;
  // Of two equal items the later one has the problem, unless only the earlier one was changed.
  const others = draft.items.filter((other, at) => at < position || (at > position && !isChanged(other)));
  return whyNotLabel(wantedText(item), [...readOnlyPresent(draft), ...labelsOf(others)]);
}

function problemOfNew(draft: LabelDraft): string | undefined {
  const text = draft.adding ?? '';
  return text.trim() === '' ? undefined : whyNotLabel(text, [...readOnlyPresent(draft), ...labelsOf(draft.items)]);
}

function readOnlyPresent({ present }: LabelDraft): LabelText[] {
  return present.filter((label) => !isEditableLabel(label));
}

function labelsOf(items: LabelDraft['items']): LabelText[] {
  return items
    .filter(({ isRemoved }) => !isRemoved)
    .map((item) => parseLabel(wantedText(item)))
    .filter((label) => label !== null);
}

/** Whether something in the draft stands in the way of saving. */
export function hasProblems(draft: LabelDraft): boolean {
  return [null, ...draft.items.map(({ itemId }) => itemId)].some((place) => problemOf(draft, place) !== undefined);
}

/** Whether closing would lose something that was typed or chosen, good or not. */
export function hasDraft(draft: LabelDraft): boolean {
  return (draft.adding ?? '').trim() !== '' || draft.items.some(isChanged);
}

/** What has to be sent for the draft; what stands in open fields must have been committed. */
export function draftChanges({ present, items }: LabelDraft): LabelChange[] {
  const wanted = items.filter(({ isRemoved }) => !isRemoved);
  const { toCreate, toDelete } = diffLabels(
    present,
    wanted.map(({ label, text }) => ({ id: label?.id ?? null, text })),
  );
  const unpaired = new Set(toCreate);
  const deletions = toDelete.map((label): LabelChange => {
    const item = wanted.find((candidate) => candidate.label?.id === label.id);
    const made = [...unpaired].find((text) => item !== undefined && labelText(text) === plainText(item.text));
    if (made === undefined) return { kind: 'delete', label };
    unpaired.delete(made);
    return { kind: 'replace', label, key: made.key, value: made.value };
  });
  return [...[...unpaired].map(({ key, value }): LabelChange => ({ kind: 'create', key, value })), ...deletions];
}
