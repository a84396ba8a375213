// @vitest-environment node
import { expect, it } from 'vitest';
import { canDismiss, isLongText, messagesToShow, type MessageSeverity, type RegistryMessage } from './registry-message';

const message = (id: string, severity: MessageSeverity, text = id): RegistryMessage => ({
  id,
  severity,
  text,
  isMarkdown: false,
});
const all = [message('a', 'info'), message('b', 'warning'), message('c', 'error'), message('d', 'warning')];
const idsOf = (messages: readonly RegistryMessage[]) => messages.map(({ id }) => id).join();

it.each<[string, readonly string[], string]>([
  ['the most severe first, equals in the registry’s order', [], 'c,b,d,a'],
  ['without what was dismissed', ['b', 'a'], 'c,d'],
  ['errors all the same', ['a', 'b', 'c', 'd'], 'c'],
  ['untouched by what was dismissed long ago', ['gone'], 'c,b,d,a'],
])('shows messages: %s', (_what, dismissed, expected) => {
  expect(idsOf(messagesToShow(all, new Set(dismissed)))).toBe(expected);
});

it('shows nothing for a message without words', () => {
  expect(messagesToShow([message('a', 'error', ' \n')], new Set())).toEqual([]);
});

it.each<[MessageSeverity, boolean]>([
  ['info', true],
  ['warning', true],
  ['error', false],
])('a message of severity %s can be dismissed: %s', (severity, expected) => {
  expect(canDismiss({ severity })).toBe(expected);
});

it.each<[string, boolean]>([
  ['Maintenance on Saturday.', false],
  ['  one line \n', false],
  ['one\ntwo', true],
  ['x'.repeat(100), false],
  ['x'.repeat(101), true],
])('whether %j may need more than a line', (text, expected) => {
  expect(isLongText(text)).toBe(expected);
});
