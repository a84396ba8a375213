import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelText } from '@/domain/tags/labels/label-changes';
import type { Label } from '@/domain/image/manifest';
import type { LabelChange } from '@/queries/jobs/change-labels';
import { plainText, wantedText, type LabelDraft } from './drafted-label';
import { emptyDraft, reduceDraft, type DraftAction } from './label-draft';
import { draftChanges, hasDraft, hasProblems, problemOf } from './label-draft-problems';

function label(id: string, text: string, more: Partial<Label> = {}): Label {
  const [key = '', ...value] = text.split('=');
  return { id, key, value: value.join('='), source: 'api', mediaType: 'text/plain', ...more };
}

const tier = label('1', 'tier=web');
const team = label('2', 'team=red');
const version = label('3', 'version=1', { source: 'manifest' });
const server = [version, tier, team];

function draftOf(labels: readonly Label[], ...actions: DraftAction[]): LabelDraft {
  return actions.reduce(reduceDraft, reduceDraft(emptyDraft, { type: 'rebase', labels }));
}

/** Types into the field for a new label, character by character, into what the reducer leaves there. */
function typed(draft: LabelDraft, text: string): LabelDraft {
  return [...text].reduce(
    (now, character) => reduceDraft(now, { type: 'type', place: null, text: (now.adding ?? '') + character }),
    reduceDraft(draft, { type: 'open', place: null }),
  );
}

const texts = (draft: LabelDraft) => draft.items.filter(({ isRemoved }) => !isRemoved).map(wantedText);
const told = (changes: readonly LabelChange[]) =>
  changes.map((change) =>
    change.kind === 'create'
      ? `+${labelText(change)}`
      : change.kind === 'delete'
        ? `-${labelText(change.label)}`
        : `${labelText(change.label)} → ${labelText(change)}`,
  );

describe('the field for a new label', () => {
  it.each(['a=1', 'a=1,b=2', 'mount-options=rw,size=10m', 'a=one\ntwo', ' a= 1 '])(
    'keeps %j as it is typed',
    (text) => {
      const draft = typed(draftOf(server), text);
      expect(texts(draft)).toEqual(['tier=web', 'team=red']);
      expect(draft.adding).toBe(text);
    },
  );

  it.each<[string, string[] | null]>([
    ['a=1', ['a=1']],
    [' a = 1', ['a=1']],
    ['a= 1 ', ['a= 1 ']],
    ['mount-options=rw,size=10m', ['mount-options=rw,size=10m']],
    ['note=line one\nline two', ['note=line one\nline two']],
    ['a=', ['a=']],
    ['a=b=c', ['a=b=c']],
    ['a=1,', ['a=1,']],
    ['a=1,2', ['a=1,2']],
    ['', []],
    ['  ', []],
    ['a', null],
    ['A=1', null],
    ['quay.x=1', null],
    ['tier=web', null],
    ['version=1', null],
    ['tier=db', ['tier=db']],
    ['tier=web,b=2', ['tier=web,b=2']],
  ])('committing %j makes %j', (text, made) => {
    const draft = reduceDraft(typed(draftOf(server), text), { type: 'commit', place: null });
    expect(texts(draft).slice(2)).toEqual(made ?? []);
    expect(draft.adding).toBe(made === null ? text : null);
    expect(hasProblems(draft)).toBe(made === null);
  });

  it.each([
    ['a', 'Invalid label format, must be key value separated by ='],
    ['A=1', 'A label key has lower-case letters and digits, with single dots or dashes between them.'],
    ['io.quay.x=1', 'Label has a reserved prefix: keys cannot start with "io.quay".'],
    ['team=red', 'Key value already exists'],
  ])('says of %j: %s', (text, problem) => {
    expect(problemOf({ ...draftOf(server), adding: text }, null)).toBe(problem);
  });

  it('makes labels of pasted lines, and a field of each that is none', () => {
    const draft = draftOf(
      server,
      { type: 'open', place: null },
      { type: 'paste', text: 'a=1\r\nB=2\nD_e=4\n\na=1\nc=3' },
    );
    expect(draft.items.slice(2).map(({ text, typed: field }) => [text, field])).toEqual([
      ['a=1', null],
      ['', 'B=2'],
      ['', 'D_e=4'],
      ['', 'a=1'],
      ['c=3', null],
    ]);
    expect(draft.adding).toBe('');
    expect(hasProblems(draft)).toBe(true);
    const [, , , bad] = draft.items;
    expect(problemOf(draft, bad?.itemId ?? '')).toBe(
      'A label key has lower-case letters and digits, with single dots or dashes between them.',
    );
    const without = reduceDraft(draft, { type: 'cancel', place: bad?.itemId ?? '' });
    expect(without.items).toHaveLength(draft.items.length - 1);
  });

  it('takes a removed label back instead of making it anew', () => {
    const removed = draftOf(server, { type: 'remove', itemId: '1' });
    const draft = reduceDraft(typed(removed, 'tier=web'), { type: 'commit', place: null });
    expect(draft.items).toHaveLength(2);
    expect(hasDraft(draft)).toBe(false);
  });
});

describe('a label that is edited', () => {
  const edit = (text: string): DraftAction[] => [
    { type: 'open', place: '1' },
    { type: 'type', place: '1', text },
  ];

  it('keeps commas, replaces the label, and counts while its field is open', () => {
    const draft = draftOf(server, ...edit('tier=web,b=2'));
    expect(hasDraft(draft)).toBe(true);
    const settled = reduceDraft(draft, { type: 'commit-all' });
    expect(told(draftChanges(settled))).toEqual(['tier=web → tier=web,b=2']);
  });

  it.each(['', '   '])('stays as it was if %j is left in the field', (text) => {
    const draft = draftOf(server, ...edit(text), { type: 'commit', place: '1' });
    expect(draft).toEqual(draftOf(server));
  });

  it('stays as it was after a cancel', () => {
    expect(draftOf(server, ...edit('x=1'), { type: 'cancel', place: '1' })).toEqual(draftOf(server));
  });

  it('keeps wrong text in its field', () => {
    const draft = draftOf(server, ...edit('wrong'), { type: 'commit', place: '1' });
    expect(draft.items[0]).toMatchObject({ text: 'tier=web', typed: 'wrong' });
    expect(problemOf(draft, '1')).toBe('Invalid label format, must be key value separated by =');
  });

  it('may not say what another one says', () => {
    expect(problemOf(draftOf(server, ...edit('team=red')), '1')).toBe('Key value already exists');
    expect(problemOf(draftOf(server, { type: 'remove', itemId: '2' }, ...edit('team=red')), '1')).toBeUndefined();
  });
});

describe('labels that are read again', () => {
  it('keep what was not saved, and drop what was', () => {
    const before = draftOf(
      server,
      { type: 'remove', itemId: '2' },
      { type: 'open', place: '1' },
      { type: 'type', place: '1', text: 'tier=db' },
      { type: 'paste', text: 'a=1\nb=2' },
    );
    const settled = reduceDraft(before, { type: 'commit-all' });
    expect(told(draftChanges(settled))).toEqual(['+a=1', '+b=2', 'tier=web → tier=db', '-team=red']);
    const after = reduceDraft(settled, { type: 'rebase', labels: [version, tier, label('9', 'a=1')] });
    expect(told(draftChanges(after))).toEqual(['+b=2', 'tier=web → tier=db']);
  });

  it('only have the old label removed if the new one was made already', () => {
    const edited = draftOf(
      server,
      { type: 'open', place: '1' },
      { type: 'type', place: '1', text: 'tier=db' },
      { type: 'commit-all' },
    );
    const after = reduceDraft(edited, { type: 'rebase', labels: [...server, label('9', 'tier=db')] });
    expect(told(draftChanges(after))).toEqual(['-tier=web']);
    expect(hasProblems(after)).toBe(false);
  });

  it('make a new label of an edited one that another person has removed', () => {
    const edited = draftOf(
      server,
      { type: 'open', place: '1' },
      { type: 'type', place: '1', text: 'tier=db' },
      { type: 'commit-all' },
    );
    expect(told(draftChanges(reduceDraft(edited, { type: 'rebase', labels: [version, team] })))).toEqual(['+tier=db']);
  });

  it('keep a field open', () => {
    const draft = draftOf(server, { type: 'open', place: '1' }, { type: 'type', place: '1', text: 'tier=' });
    const after = reduceDraft(draft, { type: 'rebase', labels: [...server, label('9', 'new=1')] });
    expect(after.items[0]?.typed).toBe('tier=');
  });
});

const anyText = fc.oneof(
  fc.constantFrom('a=1', 'b=2', 'tier=web', 'team=red', 'version=1', 'x=1,2', ' a = 1', 'wrong', 'A=1', '', 'quay.a=1'),
  fc.string({ maxLength: 8 }),
);
const anyPlace = fc.constantFrom(null, '1', '2', 'new-1', 'new-2', 'new-3');
const anyAction = fc.oneof<fc.Arbitrary<DraftAction>[]>(
  anyPlace.map((place) => ({ type: 'open', place })),
  fc.record({ place: anyPlace, text: anyText }).map((fields) => ({ type: 'type', ...fields })),
  fc.array(anyText, { maxLength: 4 }).map((lines) => ({ type: 'paste', text: lines.join('\n') })),
  anyPlace.map((place) => ({ type: 'commit', place })),
  anyPlace.map((place) => ({ type: 'cancel', place })),
  fc.constantFrom('1', '2', 'new-1', 'new-2').map((itemId) => ({ type: 'remove', itemId })),
  fc.constantFrom('1', '2', 'new-1', 'new-2').map((itemId) => ({ type: 'restore', itemId })),
);
const anyDraft = fc.array(anyAction, { maxLength: 20 }).map((actions) => draftOf(server, ...actions));

let made = 0;
/** The server's labels after the changes; a replacement makes the new one first. */
function applied(labels: readonly Label[], changes: readonly LabelChange[]): Label[] {
  return changes.reduce<Label[]>(
    (now, change) => {
      const gone = change.kind === 'create' ? undefined : change.label.id;
      const added = change.kind === 'delete' ? [] : [label(`made-${++made}`, labelText(change))];
      return [...now.filter(({ id }) => id !== gone), ...added];
    },
    [...labels],
  );
}

const sorted = (list: readonly string[]) => list.map(plainText).toSorted();
const editable = (labels: readonly Label[]) => labels.filter(({ source }) => source === 'api').map(labelText);

describe('any draft', () => {
  it('that has no problem, saved, makes the labels what it shows', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const settled = reduceDraft(draft, { type: 'commit-all' });
        fc.pre(!hasProblems(draft));
        expect(hasProblems(settled)).toBe(false);
        expect(sorted(editable(applied(server, draftChanges(settled))))).toEqual(sorted(texts(settled)));
      }),
    );
  });

  it('has nothing left to do after all of it was saved and read again', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        fc.pre(!hasProblems(draft));
        const settled = reduceDraft(draft, { type: 'commit-all' });
        const after = reduceDraft(settled, { type: 'rebase', labels: applied(server, draftChanges(settled)) });
        expect(draftChanges(after)).toEqual([]);
      }),
    );
  });

  it('comes to the same in two attempts of which the first stopped anywhere', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(5), (draft, count) => {
        fc.pre(!hasProblems(draft));
        const settled = reduceDraft(draft, { type: 'commit-all' });
        const partly = applied(server, draftChanges(settled).slice(0, count));
        const again = reduceDraft(settled, { type: 'rebase', labels: partly });
        expect(sorted(editable(applied(partly, draftChanges(again))))).toEqual(sorted(texts(settled)));
      }),
    );
  });

  it('never touches labels of the image, and never makes one twice', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const settled = reduceDraft(draft, { type: 'commit-all' });
        const after = applied(server, draftChanges(settled));
        expect(after).toContain(version);
        const all = after.map((one) => plainText(labelText(one)));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('is not changed by reading the same labels again', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const again = reduceDraft(draft, { type: 'rebase', labels: [...server] });
        expect(draftChanges(again)).toEqual(draftChanges(draft));
        expect(texts(again)).toEqual(texts(draft));
      }),
    );
  });
});
