import { Alert, Button } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { FailedCallButton } from '@/features/failure/FailedCallButton';
import { RetryButton } from '@/features/failure/RetryButton';
import type { AskedRepository } from '@/queries/where/use-where';
import layout from '@/ui/styles/layout.module.css';

interface UnaskedNoteProps {
  /** Those that could not be asked, one at least. */
  failed: readonly AskedRepository[];
  onRetry(name: string): void;
  onRetryAll(): void;
}

/** Repositories that are named; of more there is the number. */
const mostNamed = 10;

/** Which repositories could not be asked and why, with Retry for each and for all of them. */
export function UnaskedNote({ failed, onRetry, onRetryAll }: UnaskedNoteProps) {
  const named = failed.slice(0, mostNamed);
  const isOne = failed.length === 1;
  return (
    <Alert
      isInline
      component="p"
      variant="warning"
      title={`${countOf(failed.length, 'repository', 'repositories')} could not be asked`}
      actionLinks={
        <>
          {/* No RetryButton: it says how much it asks for. */}
          {!isOne && (
            <Button variant="link" isInline onClick={onRetryAll}>
              Retry all
            </Button>
          )}
          <FailedCallButton error={named.map(({ failure }) => failure)} />
        </>
      }
    >
      <ul className={layout.bullets}>
        {named.map(({ repository: { name }, failure }) => (
          <li key={name}>
            {`${name}: ${explainError(failure)} `}
            <RetryButton name={`Retry ${name}`} onRetry={() => onRetry(name)} />
          </li>
        ))}
        {failed.length > mostNamed && <li>{`${formatNumber(failed.length - mostNamed)} more`}</li>}
      </ul>
    </Alert>
  );
}
