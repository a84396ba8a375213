import { signaturesLeftBehind } from '@/domain/image/signatures';
import { isLocked, type Tag } from '@/domain/tags/tag';
import { compileRule, type CompiledRule, type RuleInput } from './compile-rule';
import type { CleanUpRule } from './rule';

/** What becomes of a tag, and why. `rule` is the position of the first rule that says so. */
export type Verdict =
  | { goes: true; rule: number }
  /** A rule takes it and another one keeps it. */
  | { goes: false; why: 'kept'; rule: number }
  /** It stays because the rule depends on what is not read, or cannot be used. */
  | { goes: false; why: 'unknown'; rule: number }
  /** A rule takes it, but the registry refuses, or a person took it out. */
  | { goes: false; why: 'immutable' | 'by-hand' }
  | { goes: false; why: 'no-rule' };

export interface JudgedTag {
  tag: Tag;
  verdict: Verdict;
}

/** How many tags a rule is named for. */
export interface RuleCounts {
  /** Taken by it, and going. */
  goes: number;
  /** Of a taking rule: taken by it first, and staying. Of a keeping rule: staying because of it. */
  stays: number;
  /** Not known yet. */
  unknown: number;
  problem: string | null;
}

export interface CleanUpResult {
  /** Each tag of an image, in the order of the list. */
  judged: readonly JudgedTag[];
  /** Those that go. */
  going: readonly Tag[];
  /** Signatures and the like of images that lose their last tag; immutable ones are left out. */
  signatures: readonly Tag[];
  /** One for each rule. */
  counts: readonly RuleCounts[];
  /** What has to be asked for: names of tags, and digests of images, whether it is read already or not. */
  asks: { pulls: readonly string[]; labels: readonly string[] };
}

interface EvaluationInput extends RuleInput {
  rules: readonly CleanUpRule[];
  /** Names that a person took out. */
  byHand: ReadonlySet<string>;
}

interface NumberedRule extends CompiledRule {
  at: number;
  rule: CleanUpRule;
}

/**
 * Works out what rules would do. A tag goes if a rule takes it and no rule keeps it, so the order of the rules does not matter;
 * what is not known keeps. Linear in tags and rules.
 */
export function evaluate({ rules, byHand, ...input }: EvaluationInput): CleanUpResult {
  const { tags, living } = input.candidates;
  const compiled = rules.map((rule, at): NumberedRule => ({ at, rule, ...compileRule(rule, input) }));
  const taking = compiled.filter(({ rule }) => rule.does === 'take');
  const keeping = compiled.filter(({ rule }) => rule.does === 'keep');
  const taken = tags.map((_tag, position) => firstThat(taking, position));
  const kept = tags.map((_tag, position) => firstThat(keeping, position));
  const verdicts = tags.map((tag, position) => judge(tag, taken[position] ?? null, kept[position] ?? null, byHand));
  keepSharedImages(tags, verdicts, keeping);
  const going = tags.filter((_tag, position) => verdicts[position]?.goes);
  return {
    judged: tags.map((tag, position) => ({ tag, verdict: verdicts[position] ?? { goes: false, why: 'no-rule' } })),
    going,
    signatures: signaturesLeftBehind(going, living, { isPermanent: true }).filter((tag) => !isLocked(tag)),
    counts: countRules(compiled, verdicts, taken),
    asks: asksOf(tags, compiled, taken, byHand),
  };
}

interface TagAnswer {
  at: number;
  isKnown: boolean;
}

/** The first rule that holds for a tag; if none is known to hold, the first that may. */
function firstThat(compiled: readonly NumberedRule[], position: number): TagAnswer | null {
  let open: TagAnswer | null = null;
  for (const { at, holds } of compiled) {
    const answer = holds(position);
    if (answer === true) return { at, isKnown: true };
    if (answer === undefined) open ??= { at, isKnown: false };
  }
  return open;
}

function judge(tag: Tag, taken: TagAnswer | null, kept: TagAnswer | null, byHand: ReadonlySet<string>): Verdict {
  if (taken === null) return { goes: false, why: 'no-rule' };
  if (isLocked(tag)) return { goes: false, why: 'immutable' };
  if (byHand.has(tag.name)) return { goes: false, why: 'by-hand' };
  if (kept?.isKnown === true) return { goes: false, why: 'kept', rule: kept.at };
  if (!taken.isKnown) return { goes: false, why: 'unknown', rule: taken.at };
  return kept === null ? { goes: true, rule: taken.at } : { goes: false, why: 'unknown', rule: kept.at };
}

/** The rule about shared images comes last: whatever stays, for whatever reason, keeps the other tags of its image. */
function keepSharedImages(tags: readonly Tag[], verdicts: Verdict[], keeping: readonly NumberedRule[]): void {
  const sharing = keeping.find(({ rule }) => rule.does === 'keep' && rule.by === 'image');
  if (sharing === undefined) return;
  const staying = new Set<string>();
  for (const [position, { goes }] of verdicts.entries()) {
    if (!goes) staying.add(tags[position]?.manifestDigest ?? '');
  }
  for (const [position, { goes }] of verdicts.entries()) {
    if (goes && staying.has(tags[position]?.manifestDigest ?? '')) {
      verdicts[position] = { goes: false, why: 'kept', rule: sharing.at };
    }
  }
}

/**
 * What has to be asked for, unless something that is known keeps the tag anyway. It does not depend on the answers, or it would be
 * asked for no more once they are there.
 */
function asksOf(
  tags: readonly Tag[],
  compiled: readonly NumberedRule[],
  taken: readonly (TagAnswer | null)[],
  byHand: ReadonlySet<string>,
): CleanUpResult['asks'] {
  const asking = compiled.filter(({ asks }) => asks !== null);
  if (asking.length === 0) return { pulls: [], labels: [] };
  const keeping = compiled.filter(({ rule, asks }) => rule.does === 'keep' && asks === null);
  const mayGo = tags.map(
    (tag, at) => !isLocked(tag) && !byHand.has(tag.name) && firstThat(keeping, at)?.isKnown !== true,
  );
  const ask = (does: CleanUpRule['does'], at: number) =>
    mayGo[at] === true && asking.some(({ rule, asks }) => rule.does === does && asks?.(at) === true);
  const labelled = tags.filter((_tag, at) => taken[at]?.isKnown === true && ask('keep', at));
  return {
    pulls: tags.filter((_tag, at) => ask('take', at)).map(({ name }) => name),
    labels: [...new Set(labelled.map(({ manifestDigest }) => manifestDigest))],
  };
}

function countRules(
  compiled: readonly NumberedRule[],
  verdicts: readonly Verdict[],
  taken: readonly (TagAnswer | null)[],
): RuleCounts[] {
  const counts = compiled.map(({ problem }) => ({ goes: 0, stays: 0, unknown: 0, problem }));
  for (const [position, verdict] of verdicts.entries()) {
    const taker = counts[taken[position]?.at ?? -1];
    if (taker === undefined) continue;
    if (verdict.goes) taker.goes += 1;
    else if (taken[position]?.isKnown === true) taker.stays += 1;
    if (verdict.goes || !('rule' in verdict)) continue;
    const named = counts[verdict.rule];
    if (named === undefined) continue;
    if (verdict.why === 'unknown') named.unknown += 1;
    else named.stays += 1;
  }
  return counts;
}

/** What became of a tag, in one of three words. `stays`: a rule takes it, and something keeps it. */
export const outcomes = ['goes', 'stays', 'untouched'] as const;
export type Outcome = (typeof outcomes)[number];

export function outcomeOf(verdict: Verdict): Outcome {
  if (verdict.goes) return 'goes';
  return verdict.why === 'no-rule' ? 'untouched' : 'stays';
}
