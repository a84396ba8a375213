// @vitest-environment node
import { expect, it } from 'vitest';
import {
  canDismiss,
  messagesToShow,
  spokenMessage,
  type MessageSeverity,
  type RegistryMessage,
} from './registry-message';

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

it.each<[string, isMarkdown: boolean, spoken: string]>([
  ['**a** [b](c) # d\n', false, 'Warning: **a** [b](c) # d'],
  [
    '# Storage\n\nSee the **[page](https://a.example/)** or `usage`.',
    true,
    'Warning: Storage\n\nSee the page or usage.',
  ],
  ['![a picture](https://a.example/b.png) [no link] 5 * 3', true, 'Warning: a picture [no link] 5  3'],
])('reads out %j (Markdown: %s)', (text, isMarkdown, spoken) => {
  expect(spokenMessage({ ...message('a', 'warning', text), isMarkdown })).toBe(spoken);
});
