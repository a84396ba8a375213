import { useMemo } from 'react';
import { compareReports, whyNoResult, type ComparedReports } from '@/domain/compare/reports/compared-reports';
import type { LoadedSide } from './loaded-side';

/** The security reports side by side; null while one of them is not known, and if one has no result. */
export function useComparedReports(a: LoadedSide, b: LoadedSide): ComparedReports | null {
  const [before, after] = [a.report.data, b.report.data];
  return useMemo(() => {
    if (before === null || after === null) return null;
    return whyNoResult(before) === null && whyNoResult(after) === null ? compareReports(before, after) : null;
  }, [before, after]);
}
