import { useMemo } from 'react';
import { compareReports, whyNoResult, type ComparedReports } from '@/domain/compare/reports/compared-reports';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import type { LoadedSide } from './loaded-side';
import type { ComparedRisk, ScannedSide } from './risk/compared-risk';

/**
 * The security reports side by side, with what risk data say of their findings; null while one of them is not known, and if one
 * has no result.
 */
export function useComparedReports(
  a: LoadedSide,
  b: LoadedSide,
  risk: ComparedRisk | null | undefined,
): ComparedReports | null {
  const [before, after] = [a.report.data, b.report.data];
  const reports = useMemo(() => {
    if (before === null || after === null) return null;
    return whyNoResult(before) === null && whyNoResult(after) === null ? compareReports(before, after) : null;
  }, [before, after]);
  const [ofA, ofB] = [useScannedSide(a), useScannedSide(b)];
  return useMemo(() => {
    const lacksRisk = risk === null || risk === undefined || reports === null || ofA === null || ofB === null;
    return lacksRisk ? reports : risk.addTo(reports, ofA, ofB);
  }, [reports, risk, ofA, ofB]);
}

/** The same object as long as nothing of it changes: thousands of findings are looked up for it. */
function useScannedSide({ side, tag, digest, platform, report }: LoadedSide): ScannedSide | null {
  const registry = usePullHost();
  const { namespace, name } = side.repository;
  const tagName = tag?.name ?? side.tag ?? '';
  const runsOn = platform?.platform ?? null;
  const packages = report.data?.packages ?? null;
  const index = platform === null ? undefined : (side.digest ?? tag?.manifestDigest);
  // A text, so that the image stays the same.
  const around = [index, ...(platform?.within ?? [])].join(' ');
  return useMemo(() => {
    if (digest === null || packages === null) return null;
    const repository = { namespace, name };
    const indexes = around.split(' ').filter(Boolean);
    return { image: { registry, repository, tagName, digest, platform: runsOn, indexes }, packages };
  }, [registry, namespace, name, tagName, digest, runsOn, around, packages]);
}
