import { Alert } from '@patternfly/react-core';
import { RequestError } from '@/domain/registry/request-failure';
import { InlineError } from '@/features/failure/InlineError';
import { CommandBlock } from '@/features/api-calls/CommandBlock';
import layout from '@/ui/styles/layout.module.css';

interface ApiFailureProps {
  error: unknown;
  /** Lists the same on a command line. */
  command: string;
  onRetry(): void;
}

/** Says that the referrers API gave no answer, why, and what helps. */
export function ApiFailure({ error, command, onRetry }: ApiFailureProps) {
  return (
    <Alert isInline component="h2" variant="info" title="Only what cosign’s tags lead to is shown">
      <div className={layout.stack}>
        <InlineError title="Unable to ask the referrers API." error={error} onRetry={onRetry} />
        {error instanceof RequestError && error.kind === 'forbidden' && (
          <>
            <p>
              An access token that may read the repository can be used instead of a password. Or ask on a command line:
            </p>
            <CommandBlock text={command} copyLabel="Copy command" />
          </>
        )}
      </div>
    </Alert>
  );
}
