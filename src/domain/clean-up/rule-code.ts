import {
  mostDays,
  mostNewest,
  mostRules,
  newestScopes,
  type CleanUpPlan,
  type CleanUpRule,
  type NamePattern,
  type Newest,
} from './rule';

/**
 * A rule as words for an address: `take name:nightly-* older:14d except:3`, `keep newest:3/minor name:v*`. Numbers are in
 * spans of 24 hours. Blanks and percent signs of a value are written as in addresses.
 */
export function writeRule(rule: CleanUpRule): string {
  const words = rule.does === 'take' ? ['take', ...takingWords(rule)] : ['keep', ...keepingWords(rule)];
  return words.join(' ');
}

/** Reads what `writeRule` wrote. Null for anything else: a rule without one of its conditions would be another rule. */
export function readRule(text: string): CleanUpRule | null {
  const [does, ...words] = text.split(' ');
  const values = new Map<string, string>();
  for (const word of words) {
    const [, key = '', value = ''] = /^([a-z]+)(?::(.*))?$/s.exec(word) ?? [];
    if (key === '' || values.has(key)) return null;
    values.set(key, value);
  }
  const rule = does === 'take' ? readTaking(values) : does === 'keep' ? readKeeping(values) : null;
  // Written anew it says the same, or something was left out.
  return rule !== null && sameWords(writeRule(rule), text) ? rule : null;
}

/** Reads the rules of an address, one a text. What cannot be read is kept as it is, to be named. */
export function readPlan(texts: readonly string[]): CleanUpPlan {
  const rules: CleanUpRule[] = [];
  const unread: string[] = [];
  for (const text of texts) {
    const rule = rules.length < mostRules ? readRule(text) : null;
    if (rule === null) unread.push(text);
    else rules.push(rule);
  }
  return { rules, unread };
}

/** The texts that `readPlan` reads. */
export function writePlan({ rules, unread }: CleanUpPlan): string[] {
  return [...rules.map(writeRule), ...unread];
}

function sameWords(a: string, b: string): boolean {
  return a.split(' ').toSorted().join(' ') === b.split(' ').toSorted().join(' ');
}

function takingWords({ pattern, olderThanDays, notPulledDays, exceptNewest }: Extract<CleanUpRule, { does: 'take' }>) {
  return [
    ...patternWords(pattern),
    ...(olderThanDays === null ? [] : [`older:${olderThanDays}d`]),
    ...(notPulledDays === null ? [] : [`unpulled:${notPulledDays}d`]),
    ...(exceptNewest === null ? [] : [`except:${newestText(exceptNewest)}`]),
  ];
}

function keepingWords(rule: Extract<CleanUpRule, { does: 'keep' }>): string[] {
  switch (rule.by) {
    case 'name':
      return patternWords(rule.pattern);
    case 'newest':
      return [`newest:${newestText(rule.newest)}`, ...patternWords(rule.pattern)];
    case 'label':
      return [`label:${withoutBlanks(rule.label)}`];
    case 'signed':
      return ['signed'];
    case 'expiration':
      return [`expires:${rule.laterThanDays}d`];
    case 'image':
      return ['image'];
  }
}

function patternWords(pattern: NamePattern | null): string[] {
  if (pattern === null) return [];
  return [`${pattern.kind === 'glob' ? 'name' : 'regex'}:${withoutBlanks(pattern.text)}`];
}

function newestText({ count, of }: Newest): string {
  return of === 'all' ? `${count}` : `${count}/${of}`;
}

type Values = ReadonlyMap<string, string>;

function readTaking(values: Values): CleanUpRule | null {
  const olderThanDays = readDays(values.get('older'));
  const notPulledDays = readDays(values.get('unpulled'));
  const exceptNewest = readNewest(values.get('except'));
  return { does: 'take', pattern: readPattern(values), olderThanDays, notPulledDays, exceptNewest };
}

function readKeeping(values: Values): CleanUpRule | null {
  const pattern = readPattern(values);
  const newest = readNewest(values.get('newest'));
  if (newest !== null) return { does: 'keep', by: 'newest', pattern, newest };
  if (pattern !== null) return { does: 'keep', by: 'name', pattern };
  const label = values.get('label');
  if (label !== undefined) return { does: 'keep', by: 'label', label: withBlanks(label) };
  const laterThanDays = readDays(values.get('expires'));
  if (laterThanDays !== null) return { does: 'keep', by: 'expiration', laterThanDays };
  if (values.has('signed')) return { does: 'keep', by: 'signed' };
  return values.has('image') ? { does: 'keep', by: 'image' } : null;
}

function readPattern(values: Values): NamePattern | null {
  const [glob, regex] = [values.get('name'), values.get('regex')];
  if (glob !== undefined) return { text: withBlanks(glob), kind: 'glob' };
  return regex === undefined ? null : { text: withBlanks(regex), kind: 'regex' };
}

function readDays(text = ''): number | null {
  return readCount(/^(\d+)d$/.exec(text)?.[1], mostDays);
}

function readNewest(text = ''): Newest | null {
  const [, digits, word = 'all'] = /^(\d+)(?:\/([a-z]+))?$/.exec(text) ?? [];
  const count = readCount(digits, mostNewest);
  const of = newestScopes.find((one) => one === word);
  return count === null || of === undefined ? null : { count, of };
}

function readCount(digits = '', most: number): number | null {
  const count = Number(digits);
  return count >= 1 && count <= most ? count : null;
}

/** Encodes blanks, since a blank ends a word of the code. */
function withoutBlanks(value: string): string {
  return value.replaceAll(/[%\s]/g, encodeURIComponent);
}

function withBlanks(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
