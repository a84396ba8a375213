import { describe, expect, it } from 'vitest';
import { commandOfKey, keyTable, keyText, type KeyCommand, type KeyPlace, type KeyPress } from './key-table';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});
const page: KeyPlace = { isInField: false, isCovered: false, hasSingleKeys: true };
const ctrl = { ctrlKey: true };

describe('which command a key stands for', () => {
  it.each<[string, KeyPress, Partial<KeyPlace>, KeyCommand | null]>([
    ['Ctrl+K', press('k', ctrl), {}, 'palette'],
    ['Cmd+K', press('k', { metaKey: true }), {}, 'palette'],
    ['Ctrl+K with Caps Lock', press('K', ctrl), {}, 'palette'],
    ['Ctrl+K in a field', press('k', ctrl), { isInField: true }, 'palette'],
    ['Ctrl+K without single keys', press('k', ctrl), { hasSingleKeys: false }, 'palette'],
    ['Ctrl+K over a dialog', press('k', ctrl), { isCovered: true }, null],
    ['Ctrl+Shift+K', press('K', { ...ctrl, shiftKey: true }), {}, null],
    ['Ctrl+Alt+K', press('k', { ...ctrl, altKey: true }), {}, null],
    ['k', press('k'), {}, 'previous-row'],
    ['Ctrl+Z', press('z', ctrl), {}, 'undo'],
    ['Ctrl+Z in a field', press('z', ctrl), { isInField: true }, null],
    ['Ctrl+Shift+Z', press('Z', { ...ctrl, shiftKey: true }), {}, null],
    ['z', press('z'), {}, null],
    ['?, which takes Shift', press('?', { shiftKey: true }), {}, 'keys'],
    ['/', press('/'), {}, 'search'],
    ['/ where it takes Shift', press('/', { shiftKey: true }), {}, 'search'],
    ['Shift+J', press('J', { shiftKey: true }), {}, null],
    ['Alt+J', press('j', { altKey: true }), {}, null],
    ['Ctrl+J', press('j', ctrl), {}, null],
    ['a key that nothing has', press('q'), {}, null],
  ])('%s', (_name, pressed, change, expected) => {
    expect(commandOfKey(pressed, { ...page, ...change })).toBe(expected);
  });

  const single = keyTable.filter((entry) => !('withMod' in entry));

  it.each(single)('$key is left alone in a field, over a dialog, and when switched off', ({ key, command }) => {
    expect(commandOfKey(press(key), page)).toBe(command);
    expect(commandOfKey(press(key), { ...page, isInField: true })).toBeNull();
    expect(commandOfKey(press(key), { ...page, isCovered: true })).toBeNull();
    expect(commandOfKey(press(key), { ...page, hasSingleKeys: false })).toBeNull();
  });

  it('is one, for each key and each command', () => {
    expect(new Set(keyTable.map((entry) => keyText(entry, false))).size).toBe(keyTable.length);
    expect(new Set(keyTable.map(({ command }) => command)).size).toBe(keyTable.length);
  });
});

describe('how a key is written', () => {
  it.each([
    [{ key: 'k', withMod: true }, false, 'Ctrl+K'],
    [{ key: 'k', withMod: true }, true, '⌘K'],
    [{ key: 'j' }, true, 'j'],
  ])('%o on a Mac: %s', (entry, isMac, expected) => {
    expect(keyText(entry, isMac)).toBe(expected);
  });
});
