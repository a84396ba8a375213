import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');
const code = ['src', 'mocks']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(ROOT, folder, path)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

function named(pattern: RegExp): string[] {
  return [...glossary.matchAll(pattern)].map(([, name = '']) => name);
}

describe('the glossary', () => {
  it('names types and folders that exist', () => {
    const types = named(/`([A-Z]\w+)`/g);
    const folders = named(/`((?:src|mocks|test)[\w./-]*)`/g);
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((name) => !new RegExp(String.raw`\b(interface|type|class) ${name}\b`).test(code))).toEqual([]);
    expect(folders.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('is in the order of the alphabet', () => {
    const words = named(/^- \*\*(.+)\*\*/gm);
    expect(words.length).toBeGreaterThan(0);
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});
