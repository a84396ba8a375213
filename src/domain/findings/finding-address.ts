import type { Finding } from '@/domain/scan/scan-report';

/** How often each text occurs. */
function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * What names each finding of a report in an address, and still does when the report is read again: `CVE-2024-2961/libc6`,
 * with the version if a package occurs in several, and a number if it occurs several times in one.
 */
export function findingAddresses(findings: readonly Pick<Finding, 'package' | 'vulnerability'>[]): string[] {
  // An address cannot carry half a character, which reports may have.
  const names = findings.map(({ package: { name }, vulnerability }) => `${vulnerability.name}/${name}`.toWellFormed());
  const counts = countTexts(names);
  const seen = new Map<string, number>();
  return findings.map(({ package: { version } }, at) => {
    const name = names[at] ?? '';
    const address = counts.get(name) === 1 ? name : `${name}/${version.toWellFormed()}`;
    const count = (seen.get(address) ?? 0) + 1;
    seen.set(address, count);
    return count === 1 ? address : `${address}/${count}`;
  });
}
