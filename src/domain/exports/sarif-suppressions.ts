import type { FindingRisk } from '@/domain/risk/finding-risk';
import { vexText } from '@/domain/risk/vex-statement';
import { riskRecord } from './risk-record';

/**
 * Why a result is settled, as suppressions (SARIF 2.1.0, 3.35); empty if it is not. 3.27.23 asks for them in all results of a
 * run or in none, so that without risk data there are none.
 */
export function sarifSuppressions(risk: FindingRisk) {
  const { vex, accepted } = riskRecord(risk);
  const isSettling = vex?.status === 'not_affected' || vex?.status === 'fixed';
  const stated = isSettling ? [vexText(vex.status), vex.justification && vexText(vex.justification), vex.detail] : [];
  const by = isSettling && vex.author !== null ? ` (${vex.author})` : '';
  return [
    ...(isSettling ? [`${stated.filter(Boolean).join('; ')}${by}`] : []),
    ...(accepted === null ? [] : [['Accepted', accepted.reason, accepted.date].filter(Boolean).join('; ')]),
  ].map((justification) => ({ kind: 'external', status: 'accepted', justification }));
}
