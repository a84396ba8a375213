import { Alert } from '@patternfly/react-core';
import { platformShort } from '@/domain/platform';
import type { TagChild } from './selected-manifest';

/** Says that the registry holds only some platforms of the tag, and which ones are missing as far as that is known. */
export function SparseAlert({ platforms }: { platforms: readonly TagChild[] }) {
  const missing = platforms.filter(({ isPresent }) => !isPresent).map(({ platform }) => platformShort(platform));
  return (
    <Alert isInline component="h2" variant="warning" title="Sparse Manifest List" data-testid="sparse-manifest-alert">
      This is a sparse manifest list - not all architectures are present locally.
      {missing.length > 0 && ` Missing architectures: ${missing.join(', ')}.`} Missing architectures will be pulled on
      first access.
    </Alert>
  );
}
