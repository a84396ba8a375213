import { useDeferredValue, useMemo, useState } from 'react';
import type { Candidates } from '@/domain/clean-up/candidates';
import { evaluate, type CleanUpResult } from '@/domain/clean-up/evaluate';
import type { CleanUpPlan } from '@/domain/clean-up/rule';
import { readPlan, writePlan } from '@/domain/clean-up/rule-code';
import type { RepositoryName } from '@/domain/repository/repository';
import type { NamedReading } from '@/features/reading/named-reading';
import { useReadFacts } from './use-read-facts';

interface WorkedOutCleanUp {
  /** What the rules do; null while tags are on the way. */
  result: CleanUpResult | null;
  /** The plan that it is the result of: with each key of a rule it comes a little later. */
  plan: CleanUpPlan;
  /** Whether a newer result is being worked out. */
  isBehind: boolean;
  /** What rules ask of tags is still being read: the result will change. */
  isReading: boolean;
  readings: readonly NamedReading[];
}

const emptyAsks: CleanUpResult['asks'] = { pulls: [], labels: [] };

/** What a plan does to tags. Typing stays quick with 10,000 of them: the result follows when it is computed. */
export function useCleanUp(
  repository: RepositoryName,
  candidates: Candidates | null,
  { plan: newest, byHand: newestByHand }: { plan: CleanUpPlan; byHand: readonly string[] },
): WorkedOutCleanUp {
  // Texts, because what is read from an address is another object each time.
  const newestCode = [writePlan(newest).join('\n'), newestByHand.join('\n')].join('\n\n');
  const code = useDeferredValue(newestCode);
  const { plan, byHand } = useMemo(() => {
    const [rules = '', names = ''] = code.split('\n\n');
    return { plan: readPlan(partsOf(rules)), byHand: new Set(partsOf(names)) };
  }, [code]);
  const [asks, setAsks] = useState(emptyAsks);
  const { facts, readings } = useReadFacts(repository, asks);
  const result = useMemo(
    () => (candidates === null ? null : evaluate({ rules: plan.rules, byHand, candidates, facts })),
    [candidates, plan, byHand, facts],
  );
  // What has to be asked for follows from the result, and the result from what was answered.
  if (result !== null && !areSame(result.asks, asks)) setAsks(result.asks);
  const isReading = !areSame(result?.asks ?? emptyAsks, asks) || readings.some((reading) => reading.isReading);
  return { result, plan, isBehind: code !== newestCode, isReading, readings };
}

function partsOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function areSame(a: CleanUpResult['asks'], b: CleanUpResult['asks']): boolean {
  return areSameTexts(a.pulls, b.pulls) && areSameTexts(a.labels, b.labels);
}

function areSameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
