import type { FindingRisk } from '@/domain/risk/finding-risk';
import { cycloneProperties } from './cyclonedx-components';
import { riskRecord } from './risk-record';

/** CycloneDX's words for the statuses of VEX. */
const states = new Map([
  ['affected', 'exploitable'],
  ['under_investigation', 'in_triage'],
  ['fixed', 'resolved'],
  ['not_affected', 'not_affected'],
]);

/** Its justifications: first OpenVEX's that mean the same, then its own. Others have no word there and stand in the detail. */
const justifications = new Map([
  ['component_not_present', 'code_not_present'],
  ['vulnerable_code_not_present', 'code_not_present'],
  ['vulnerable_code_not_in_execute_path', 'code_not_reachable'],
  ['inline_mitigations_already_exist', 'protected_by_mitigating_control'],
  ...[
    'code_not_present',
    'code_not_reachable',
    'requires_configuration',
    'requires_dependency',
    'requires_environment',
    'protected_by_compiler',
    'protected_at_runtime',
    'protected_at_perimeter',
    'protected_by_mitigating_control',
  ].map((word): [string, string] => [word, word]),
]);

/** What VEX says as the `analysis` of a vulnerability; undefined if it says nothing. */
export function cycloneAnalysis(risk: FindingRisk | null) {
  const vex = risk === null ? null : riskRecord(risk).vex;
  if (vex === null) return undefined;
  const justification = vex.status === 'not_affected' ? justifications.get(vex.justification ?? '') : undefined;
  const rest = justification === undefined ? vex.justification : null;
  const by = vex.author === null ? null : `Stated by ${vex.author}.`;
  const detail = [rest, vex.detail, by].filter((text) => text !== null).join(' ');
  return {
    state: states.get(vex.status),
    ...(justification !== undefined && { justification }),
    ...(detail !== '' && { detail }),
    ...(vex.statedAt !== null && { lastUpdated: vex.statedAt }),
  };
}

/** Everything else that risk data say. */
export function cycloneRiskProperties(risk: FindingRisk | null) {
  if (risk === null) return [];
  const { priority, epss, kev, accepted } = riskRecord(risk);
  return cycloneProperties({
    priority,
    'epss-probability': epss?.probability ?? null,
    'epss-percentile': epss?.percentile ?? null,
    'known-exploited': kev.length > 0 ? true : null,
    'known-exploited-due': kev.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null,
    'known-ransomware': kev.some(({ isRansomware }) => isRansomware) ? true : null,
    accepted: accepted === null ? null : accepted.reason || 'yes',
  });
}
