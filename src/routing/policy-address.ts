/** Id of the element that shows a policy. */
export function policyElementId(policyId: string): string {
  return `policy-${policyId}`;
}

/** The end of an address that leads to the policy. */
export function policyHash(policyId: string): string {
  return `#${encodeURIComponent(policyElementId(policyId))}`;
}
