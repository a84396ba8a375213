export function policyElementId(policyId: string): string {
  return `policy-${policyId}`;
}

export function policyHash(policyId: string): string {
  return `#${encodeURIComponent(policyElementId(policyId))}`;
}
