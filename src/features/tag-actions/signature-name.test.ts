// @vitest-environment node
import { expect, it } from 'vitest';
import { shortTagName } from './signature-name';

const hex = '0123456789ab'.repeat(5) + '0123';

it.each([
  [`sha256-${hex}.sig`, 'sha256-0123456789ab….sig'],
  [`sha256-${hex}.att`, 'sha256-0123456789ab….att'],
  [`sha256-${hex}`, `sha256-${hex}`],
  ['v1.0', 'v1.0'],
])('%s: %s', (name, text) => {
  expect(shortTagName(name)).toBe(text);
});
