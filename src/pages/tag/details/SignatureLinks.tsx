import { Skeleton } from '@patternfly/react-core';
import ShieldAltIcon from '@patternfly/react-icons/dist/esm/icons/shield-alt-icon';
import { useQueries } from '@tanstack/react-query';
import { shortDigest } from '@/domain/image/digest';
import type { RepositoryName } from '@/domain/repository/repository';
import { indexSignatures, signatureTagPrefix } from '@/domain/image/signatures';
import type { Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';

interface SignatureLinksProps {
  repository: RepositoryName;
  tag: Tag;
  /** The selected platform's manifest, which may be signed by itself. */
  platformDigest: string;
}

export function SignatureLinks({ repository, tag, platformDigest }: SignatureLinksProps) {
  const subjects = [...new Set([tag.manifestDigest, platformDigest])];
  const answers = useQueries({
    queries: subjects.map((digest) => tagQueries.search(repository, signatureTagPrefix(digest))),
  });
  const known = indexSignatures([tag, ...answers.flatMap(({ data }) => data?.tags ?? [])]);
  const signed = subjects.filter((digest) => known.has(digest));
  if (signed.length > 0) {
    return signed.map((digest) => {
      const part = subjects.length === 1 ? '' : digest === tag.manifestDigest ? ' (index)' : ' (platform)';
      const words = `signature of ${shortDigest(digest)}${part}`;
      const tagName = known.get(digest)?.tagName ?? null;
      return (
        <div key={digest}>
          <ShieldAltIcon className={typography.success} aria-hidden /> Signed via cosign:{' '}
          {tagName === null ? words : <AppLink to={paths.tag(repository, tagName)}>{words}</AppLink>}
        </div>
      );
    });
  }
  const failed = answers.filter(({ isError }) => isError);
  if (failed.length > 0) {
    return (
      <InlineError
        title="Unable to look for signatures"
        error={failed[0]?.error}
        onRetry={() => failed.forEach(({ refetch }) => void refetch())}
      />
    );
  }
  if (answers.some(({ isPending }) => isPending))
    return <Skeleton width="6rem" screenreaderText="Loading signatures" />;
  return <span className={typography.subtle}>No signature found</span>;
}
