import { RequestError } from '@/domain/registry/request-failure';
import { ErrorState } from '@/features/failure/ErrorState';
import { EmptyView } from '@/ui/EmptyView';
import type { LoadedSide } from './loaded-side';

/** A side that names no image that can be had: which one, and why. */
export function SideFailure({ side: { name, image } }: { side: LoadedSide }) {
  const { error, refetch } = image;
  if (error instanceof RequestError && error.kind === 'not-found' && error.status === null) {
    return (
      <EmptyView kind="no-match" title={`Could not find ${name}`}>
        {error.message}
      </EmptyView>
    );
  }
  return <ErrorState title={`Unable to get ${name}`} error={error} onRetry={refetch} />;
}
