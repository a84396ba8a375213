import type * as v from 'valibot';

/** A schema's complaint in one line: `tags[3].name: expected string`; the whole answer goes by the name `answer`. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.reduce((text, { key }) => text + step(key), '').replace(/^\./, '') || 'answer';
  if (issue.type === 'non_empty') return `${path}: empty`;
  if (issue.received === 'undefined') return `${path}: missing`;
  return `${path}: ${issue.expected === null ? issue.message : `expected ${wording(issue.expected)}`}`;
}

function step(key: unknown): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
}

/** `(Array | null)` → `array or null`: the schema library speaks of JavaScript's classes. */
function wording(expected: string): string {
  return expected
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(' | ', ' or ')
    .replace(/\b(Object|Array)\b/g, (word) => word.toLowerCase());
}
