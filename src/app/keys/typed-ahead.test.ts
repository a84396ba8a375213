import { beforeEach, describe, expect, it } from 'vitest';
import { keepKey, startKeeping, takeKept } from './typed-ahead';

const press = (key: string, held: Partial<KeyboardEvent> = {}, isAltGraph = false) => {
  const event: Partial<KeyboardEvent> = {
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    isComposing: false,
    getModifierState: (name) => name === 'AltGraph' && isAltGraph,
    preventDefault: () => undefined,
    ...held,
  };
  return event as KeyboardEvent;
};

beforeEach(() => void takeKept());

describe('what is typed while the palette comes', () => {
  it.each([
    ['a letter', press('a'), 'a'],
    ['Ctrl and Alt at once, as Windows reports AltGr', press('@', { ctrlKey: true, altKey: true }), '@'],
    ['AltGr', press('{', {}, true), '{'],
    ['AltGr that is reported as Alt', press('{', { altKey: true }, true), '{'],
    ['Ctrl', press('v', { ctrlKey: true }), ''],
    ['Alt', press('f', { altKey: true }), ''],
    ['Cmd with Ctrl and Alt', press('k', { ctrlKey: true, altKey: true, metaKey: true }), ''],
    ['what an input method composes', press('a', { isComposing: true }), ''],
  ])('%s', (_how, event, kept) => {
    startKeeping();
    expect(keepKey(event)).toBe(kept !== '');
    expect(takeKept()).toBe(kept);
  });

  it('is not kept before the palette is asked for', () => {
    expect(keepKey(press('@', { ctrlKey: true, altKey: true }))).toBe(false);
    expect(takeKept()).toBe('');
  });
});
