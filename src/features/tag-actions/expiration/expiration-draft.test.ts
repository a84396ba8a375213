import { describe, expect, it } from 'vitest';
import { finishDay, isReadable, pickedDraft, typeDay, type ExpirationDraft } from './expiration-draft';

const at = (text: string) => new Date(text).getTime();
const now = at('2026-11-24T10:20:00');

/** Key by key, as a person does. */
function typeAll(start: ExpirationDraft, text: string): ExpirationDraft[] {
  const drafts: ExpirationDraft[] = [];
  let draft = start;
  for (let length = 1; length <= text.length; length += 1) {
    draft = typeDay(draft, text.slice(0, length), now, 'en-US');
    drafts.push(draft);
  }
  return drafts;
}

const last = (drafts: readonly ExpirationDraft[]) => drafts.at(-1) ?? pickedDraft(undefined);

describe('typing a date', () => {
  it.each(['12/24/2026', '2026-12-24', 'December 24, 2026', 'Thursday, December 24, 2026'])('%s', (text) => {
    const typed = last(typeAll(pickedDraft(null), text));
    expect(typed).toMatchObject({ at: at('2026-12-24T00:00'), typedDay: { text } });
    expect(isReadable(typed)).toBe(true);
    expect(finishDay(typed, now, 'en-US')).toEqual(pickedDraft(at('2026-12-24T00:00')));
  });

  it('never takes half a year for a year', () => {
    const drafts = typeAll(pickedDraft(null), '12/24/2026');
    expect(drafts.slice(0, -1).every((draft) => draft.at === null && !isReadable(draft))).toBe(true);
  });

  it('takes a short year once the field is left', () => {
    const typed = last(typeAll(pickedDraft(null), '12/24/26'));
    expect(isReadable(typed)).toBe(false);
    expect(finishDay(typed, now, 'en-US')).toEqual(pickedDraft(at('2026-12-24T00:00')));
  });

  it('goes in an hour today, although the text named an earlier day on its way', () => {
    expect(last(typeAll(pickedDraft(undefined), '2026-11-24')).at).toBe(now + 3_600_000);
  });

  it('keeps the time of day from before', () => {
    const start = pickedDraft(at('2026-12-01T14:26'));
    expect(last(typeAll(start, '2026-12-24')).at).toBe(at('2026-12-24T14:26'));
  });

  it('keeps a text that is no date, and the moment from before', () => {
    const start = pickedDraft(at('2026-12-01T14:26'));
    const typed = last(typeAll(start, '2026-02-30'));
    expect(finishDay(typed, now, 'en-US')).toEqual(typed);
    expect(isReadable(typed)).toBe(false);
    expect(typed.at).toBe(start.at);
  });

  it('an empty field is never', () => {
    expect(typeDay(pickedDraft(at('2026-12-01T14:26')), ' ', now)).toEqual(pickedDraft(null));
  });
});
