import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteForShell } from './shell-quoting';

describe('quoteForShell', () => {
  it.each([
    ['quay.io:443/org/a.b_c-d/e@sha256:0f', 'quay.io:443/org/a.b_c-d/e@sha256:0f'],
    ['', "''"],
    ['a b', "'a b'"],
    ['$(reboot)', "'$(reboot)'"],
    ['a;b', "'a;b'"],
    ['it`s', "'it`s'"],
    ["a'; rm -rf ~; '", String.raw`'a'\''; rm -rf ~; '\'''`],
    ['a\u0003\nrm', "'a\ufffd\ufffdrm'"],
    ['\u202eabc', "'\ufffdabc'"],
    ['~/x', "'~/x'"],
    ['#x', "'#x'"],
    ['[::1]/x', "'[::1]/x'"],
    ['-x', "-- '-x'"],
  ])('%j becomes %s', (text, quoted) => {
    expect(quoteForShell(text)).toBe(quoted);
  });

  it('gives a real shell back exactly the text', () => {
    const visible = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\p{C}\p{Z}]/u.test(text));
    const texts = fc.sample(
      fc.oneof(
        visible,
        fc.array(fc.constantFrom(...`'"$\`\\ !*?~#&|;<>(){}[]a1-`)).map((parts) => parts.join('')),
      ),
      300,
    );
    const script = texts.map((text) => `printf '%s\\n' -- ${quoteForShell(text).replace(/^-- /, '')}`).join('\n');
    const lines = execFileSync('sh', { input: script, encoding: 'utf8' }).split('\n');
    expect(lines.filter((_line, index) => index % 2 === 1)).toEqual(texts);
  });
});
