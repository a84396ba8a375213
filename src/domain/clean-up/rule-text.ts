import { countOf } from '@/domain/text/count-text';
import type { Outcome, Verdict } from './evaluate';
import { whyNotRule } from './compile-rule';
import { patternOf, type CleanUpRule, type NamePattern, type Newest } from './rule';

/** A rule in a few words: "Take nightly-*, older than 14 days, except the newest 3". */
export function ruleText(rule: CleanUpRule): string {
  if (rule.does === 'take') {
    const { olderThanDays, notPulledDays, exceptNewest } = rule;
    const pattern = patternOf(rule);
    const conditions = [
      pattern === null ? null : patternText(pattern),
      olderThanDays === null ? null : `older than ${countOf(olderThanDays, 'day')}`,
      notPulledDays === null ? null : `not pulled for ${countOf(notPulledDays, 'day')}`,
      exceptNewest === null ? null : `except ${newestText(exceptNewest)}`,
    ].filter((condition) => condition !== null);
    return conditions.length === 0
      ? 'Take nothing so far'
      : `Take ${pattern === null ? 'tags, ' : ''}${conditions.join(', ')}`;
  }
  switch (rule.by) {
    case 'name':
      return `Keep ${patternText(rule.pattern)}`;
    case 'newest':
      return `Keep ${newestText(rule.newest)}${among(patternOf(rule))}`;
    case 'label':
      return `Keep images labelled ${rule.label}`;
    case 'signed':
      return 'Keep signed images';
    case 'expiration':
      return `Keep what expires in more than ${countOf(rule.laterThanDays, 'day')}`;
    case 'image':
      return 'Keep images that another tag keeps';
  }
}

function among(pattern: NamePattern | null): string {
  return pattern === null ? '' : ` among ${patternText(pattern)}`;
}

function patternText({ text, kind }: NamePattern): string {
  return kind === 'glob' ? text : `/${text}/`;
}

function newestText({ count, of }: Newest): string {
  const newest = `the newest ${count}`;
  return of === 'all' ? newest : `${newest} of each ${of} version`;
}

/** What becomes of a tag, as lists and filters have it. */
export const outcomeTitles: Readonly<Record<Outcome, string>> = { goes: 'Go', stays: 'Kept', untouched: 'Not taken' };

/** Why a tag goes or stays, in a few words. Rules are numbered from 1, as people see them. */
export function reasonText(verdict: Verdict, rules: readonly CleanUpRule[]): string {
  if (!verdict.goes) {
    switch (verdict.why) {
      case 'no-rule':
        return 'No rule takes it';
      case 'immutable':
        return 'Immutable: the registry refuses';
      case 'by-hand':
        return 'Taken out by hand';
      default:
    }
  }
  if (!('rule' in verdict)) return '';
  const rule = rules[verdict.rule];
  if (rule === undefined) return '';
  const number = `Rule ${verdict.rule + 1}`;
  if (verdict.goes || verdict.why === 'kept') return `${number}: ${ruleText(rule)}`;
  if (whyNotRule(rule) !== null) return `${number} cannot be used yet`;
  return `${number}: ${rule.does === 'take' ? 'its pulls are' : 'its labels are'} not known yet`;
}
