import { RequestError } from '@/domain/registry/request-failure';
import { ErrorState } from '@/features/failure/ErrorState';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface ReportFailureProps {
  error: Error;
  onRetry(): void;
}

/** A report that could not be read: what failed, with the server's own words, and a way to try again. */
export function ReportFailure({ error, onRetry }: ReportFailureProps) {
  const failure = error instanceof RequestError ? error : null;
  switch (failure?.kind) {
    case 'scanner-down':
      return (
        <ErrorState title="The security scanner does not answer." error={failure} onRetry={onRetry}>
          The registry works, but it could not reach its scanner. Its reports can be read again when the scanner is
          back.
          {failure.serverMessage !== null && <ServerWords words={failure.serverMessage} />}
        </ErrorState>
      );
    case 'not-found':
      return (
        <ErrorState title="There is no security report for this image." error={failure} onRetry={onRetry}>
          The registry has no scanner, or it does not hold this image any more.
          {failure.serverMessage !== null && <ServerWords words={failure.serverMessage} />}
        </ErrorState>
      );
    default:
      return <ErrorState title="Unable to get the security report" error={error} onRetry={onRetry} />;
  }
}

function ServerWords({ words }: { words: string }) {
  return (
    <div className={classNames(layout.below, typography.small, typography.breakable)}>
      The registry says: <q>{words}</q>
    </div>
  );
}
