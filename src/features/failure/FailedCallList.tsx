import type { NamedFailure } from '@/domain/registry/request-failure';
import { formatNumber } from '@/domain/time/intl-formatters';
import { FailedCallItem } from './FailedCallItem';

/** Failed requests that are listed one by one. */
const listed = 20;

/** Several failed requests, a line each. */
export function FailedCallList({ failures }: { failures: readonly NamedFailure[] }) {
  return (
    <>
      {failures.slice(0, listed).map((failure, position) => (
        <FailedCallItem key={position} failure={failure} />
      ))}
      {failures.length > listed && <p>{`… and ${formatNumber(failures.length - listed)} more.`}</p>}
    </>
  );
}
