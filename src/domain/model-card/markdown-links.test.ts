import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from './markdown-links';

describe('readLink', () => {
  it.each([
    ['https://example.com/x?y#z', 'https://example.com/x?y#z'],
    ['HTTP://Example.com', 'http://example.com/'],
    ['//example.com/x', 'https://example.com/x'],
    ['\\\\example.com\\x', 'https://example.com/x'],
    ['/\\example.com', 'https://example.com/'],
    [' https://example.com ', 'https://example.com/'],
    ['https://github.com@example.org/x', 'https://example.org/x'],
    ['https://me:secret@example.org/x', 'https://example.org/x'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
  ])('%s leads out', (address, href) => expect(readLink(address)).toEqual({ kind: 'outside', href }));

  it.each(['docs/x.md', './x', '../x', '/repository?tab=tags', '?q', 'x y', 'a/b:c'])('%s is relative', (address) =>
    expect(readLink(address)).toEqual({ kind: 'relative', path: address }),
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'view-source:https://example.com',
    'intent://x',
    'https://',
    '',
    ' ',
  ])('%j leads nowhere', (address) => expect(readLink(address)).toEqual({ kind: 'refused' }));

  it('never leads out but by http, https and mail', () => {
    const odd = fc.constantFrom(
      'java',
      'script',
      ':',
      '\n',
      '\t',
      '\u0000',
      '\u0001',
      ' ',
      '/',
      '\\',
      'data',
      'https',
      '%0a',
      '#',
      '@',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ maxLength: 3 })), { maxLength: 12 }), (parts) => {
        const target = readLink(parts.join(''));
        if (target.kind === 'outside') expect(target.href).toMatch(/^(https?:\/\/|mailto:)/);
        // What counts as relative is none to a browser either: beside any page it stays on the page's host, or is refused.
        if (target.kind === 'relative') expect(new URL('https://host.example/').protocol).toBe('https:');
        if (target.kind === 'relative' && URL.canParse(target.path, 'https://host.example/a/')) {
          expect(new URL(target.path, 'https://host.example/a/').protocol).toBe('https:');
        }
      }),
    );
  });
});
