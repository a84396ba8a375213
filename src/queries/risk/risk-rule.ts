import { defaultRule, readPriorityRule, type PriorityRule } from '@/domain/risk/priority';
import { useMemo } from 'react';
import { keptValue } from '../kept-value';

const kept = keptValue('risk-rule');

/** The rule for priorities as it is set in this browser, and a function that sets it; the usual one is not kept. */
export function usePriorityRule(): [rule: PriorityRule, change: (rule: PriorityRule) => void] {
  const text = kept.useValue();
  return [useMemo(() => readPriorityRule(text), [text]), changeRule];
}

function changeRule(rule: PriorityRule): void {
  const text = JSON.stringify(rule);
  kept.write(text === JSON.stringify(defaultRule) ? null : text);
}
