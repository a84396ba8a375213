import { Skeleton } from '@patternfly/react-core';
import ShieldAltIcon from '@patternfly/react-icons/dist/esm/icons/shield-alt-icon';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { shortDigest } from '@/domain/image/digest';
import type { RepositoryName } from '@/domain/repository/repository';
import { indexSignatures, signatureTagPrefix } from '@/domain/image/signatures';
import type { Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { viewAddress } from '@/routing/view-state';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import { tagViewState } from '../tag-view-state';
import { useSeenReferrers } from './use-seen-referrers';

interface SignatureLinksProps {
  repository: RepositoryName;
  tag: Tag;
  /** The selected platform's manifest, which may be signed by itself. */
  platformDigest: string;
}

/** The signatures that tags and the registry tell, and those that the Referrers tab has read by now. */
export function SignatureLinks({ repository, tag, platformDigest }: SignatureLinksProps) {
  const { search } = useLocation();
  const subjects = [...new Set([tag.manifestDigest, platformDigest])];
  const answers = useQueries({
    queries: subjects.map((digest) => tagQueries.search(repository, signatureTagPrefix(digest))),
  });
  const tags = [tag, ...answers.flatMap(({ data }) => data?.tags ?? [])];
  const seen = useSeenReferrers(repository, subjects, tags);
  const known = indexSignatures(tags, seen.listsSignature);
  const referrersAddress = viewAddress(paths.tag(repository, tag.name), search, tagViewState, { tab: 'referrers' });
  const lineOf = (digest: string): ReactNode => {
    const part = subjects.length === 1 ? '' : digest === tag.manifestDigest ? ' (index)' : ' (platform)';
    const subject = `${shortDigest(digest)}${part}`;
    const signature = known.get(digest);
    if (signature !== undefined && signature.isLikely === undefined) {
      const words = `signature of ${subject}`;
      return (
        <>
          Signed via cosign:{' '}
          {signature.tagName === null ? (
            words
          ) : (
            <AppLink to={paths.tag(repository, signature.tagName)}>{words}</AppLink>
          )}
        </>
      );
    }
    if (seen.signed.has(digest))
      return (
        <>
          Signed: <AppLink to={referrersAddress}>signature of {subject}</AppLink>
        </>
      );
    if (signature === undefined) return null;
    return (
      <>
        Likely signed via cosign: <AppLink to={referrersAddress}>referrers of {subject}</AppLink>
      </>
    );
  };
  const signed = subjects.filter((digest) => known.has(digest) || seen.signed.has(digest));
  if (signed.length > 0) {
    return signed.map((digest) => (
      <div key={digest}>
        <ShieldAltIcon className={typography.success} aria-hidden /> {lineOf(digest)}
      </div>
    ));
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
  if (seen.isComplete) return <span className={typography.subtle}>No signature found</span>;
  // The registry lists other signatures at an address that this tab does not ask.
  return (
    <span className={typography.subtle}>
      No signature tag found; see <AppLink to={referrersAddress}>Referrers</AppLink>
    </span>
  );
}
