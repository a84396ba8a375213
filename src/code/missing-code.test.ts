import { describe, expect, it } from 'vitest';
import { readStartPage, type CodeState } from './missing-code';

const script = '/assets/index-1.js';
const startPage = (src: string) => `<!doctype html><script type="module" crossorigin src="${src}"></script>`;

describe('what a start page tells about code that is missing', () => {
  it.each<[string, string, CodeState]>([
    ['the same version', startPage(script), 'same-version'],
    ['another version', startPage('/assets/index-2.js'), 'newer'],
    ['another version whose name begins alike', startPage('/assets/index-1.js2'), 'newer'],
    ['another version below a prefix', startPage('/tags/assets/index-1.js'), 'newer'],
    ['a page of something in between', '<!doctype html><script src="/login.js"></script>', 'unreachable'],
    ['an empty page', '', 'unreachable'],
  ])('%s', (_name, page, expected) => {
    expect(readStartPage(page, script)).toBe(expected);
  });
});
