import { Skeleton } from '@patternfly/react-core';
import ShieldAltIcon from '@patternfly/react-icons/dist/esm/icons/shield-alt-icon';
import { useQueries } from '@tanstack/react-query';
import { explainError } from '@/domain/request-failure';
import type { RepositoryName } from '@/domain/repository';
import { shortDigest } from '@/domain/digest';
import { tagQueries } from '@/queries/tags.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { InlineError } from '@/ui/InlineError';

interface SignatureLinksProps {
  repository: RepositoryName;
  /** The tag's manifest and the selected platform's: either may be signed. */
  digests: readonly string[];
}

/** cosign keeps the signature of `sha256:abc…` in a tag named `sha256-abc….sig`. */
function signatureTag(digest: string): string {
  return `${digest.replace(':', '-')}.sig`;
}

/** Whether there are cosign signatures, with links to them. */
export function SignatureLinks({ repository, digests }: SignatureLinksProps) {
  const subjects = [...new Set(digests)];
  const answers = useQueries({
    queries: subjects.map((digest) => tagQueries.one(repository, signatureTag(digest))),
  });
  const signed = subjects.filter((_digest, position) => (answers[position]?.data ?? null) !== null);
  if (signed.length > 0) {
    return signed.map((digest) => (
      <div key={digest}>
        <ShieldAltIcon className="app-icon-signed" aria-hidden /> Signed via cosign:{' '}
        <AppLink to={paths.tag(repository, signatureTag(digest))}>
          signature of {shortDigest(digest)}
          {subjects.length > 1 && (digest === digests[0] ? ' (index)' : ' (platform)')}
        </AppLink>
      </div>
    ));
  }
  const failed = answers.filter(({ isError }) => isError);
  if (failed.length > 0) {
    return (
      <InlineError
        title="Unable to look for signatures"
        reason={explainError(failed[0]?.error)}
        onRetry={() => failed.forEach(({ refetch }) => void refetch())}
      />
    );
  }
  if (answers.some(({ isPending }) => isPending))
    return <Skeleton width="6rem" screenreaderText="Loading signatures" />;
  return <span className="app-subtle">No signature found</span>;
}
