import { packageUrls } from '@/domain/exports/package-url';
import type { ScanSummary } from '@/domain/scan/scan';
import { summarizeReport, type ScanReport } from '@/domain/scan/scan-report';
import { advisoryIds } from '../advisory-ids';
import type { FindingOutline } from '../finding-risk';

/** A summary with what its findings are looked up by. */
export interface OutlinedSummary extends ScanSummary {
  /** Of all findings; absent if there were no risk data to compare them with when the report was read. */
  outlines?: readonly FindingOutline[];
}

/** A report reduced to counts, and to what risk data are looked up by. */
export function outlinedSummary(report: ScanReport): OutlinedSummary {
  return { ...summarizeReport(report), outlines: findingOutlines(report) };
}

/** Outlines that are remembered to be used again; some 10 MB. */
const mostKnown = 50_000;
let known = new Map<string, FindingOutline>();

/**
 * What risk data are looked up by, of all findings of a report. Equal ones are one object over all reports: the images of a
 * repository share most of theirs, and thousands of images are kept.
 */
export function findingOutlines({ packages }: ScanReport): FindingOutline[] {
  const urlOf = packageUrls(packages);
  return packages.flatMap((scanned) => {
    const { vulnerabilities } = scanned;
    const packageUrl = vulnerabilities.length === 0 ? null : urlOf(scanned);
    return vulnerabilities.map((vulnerability) => {
      const { severity, fixedIn } = vulnerability;
      return shared({ ids: advisoryIds(vulnerability), severity, isFixable: fixedIn !== null, packageUrl });
    });
  });
}

function shared(outline: FindingOutline): FindingOutline {
  const key = JSON.stringify(outline);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size === mostKnown) known = new Map();
  known.set(key, outline);
  return outline;
}
