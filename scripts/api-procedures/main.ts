import { writeFileSync } from 'node:fs';
import { proceduresPage } from './procedures';

/** Writes docs/api-procedures.md. */
export function main(_args: readonly string[], _env: unknown, print: (line: string) => void): number {
  writeFileSync('docs/api-procedures.md', proceduresPage());
  print('docs/api-procedures.md is written.');
  return 0;
}
