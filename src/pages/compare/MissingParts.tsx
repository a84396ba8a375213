import { whyNoResult } from '@/domain/compare/reports/compared-reports';
import { explainError, RequestError } from '@/domain/registry/request-failure';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedSide } from './loaded-side';

/** What is missing of a side, and what is not compared for it. */
export function MissingParts({ side: { name, manifest, report } }: { side: LoadedSide }) {
  const why = report.data === null ? null : whyNoResult(report.data);
  return (
    <>
      {manifest.data === null && manifest.error !== null && (
        <Missing
          what={`Without the manifest of ${name}, layers, size and configuration are not compared.`}
          part={manifest}
        />
      )}
      {report.data === null && report.error !== null && (
        <Missing
          what={`Without a security report of ${name}, vulnerabilities and packages are not compared.`}
          part={report}
        />
      )}
      {why !== null && (
        <p className={typography.subtle}>
          Vulnerabilities and packages are not compared, because {name} has no scan result. {why}
        </p>
      )}
    </>
  );
}

/** What is gone for good is said; what failed can be asked for again. */
function Missing({ what, part: { error, refetch } }: { what: string; part: LoadedSide['manifest' | 'report'] }) {
  if (error instanceof RequestError && error.kind !== 'not-found') {
    return <InlineError title={what} error={error} onRetry={refetch} />;
  }
  return (
    <p className={typography.subtle}>
      {what} {explainError(error)}
    </p>
  );
}
