import type { RepositoryName } from '@/domain/repository/repository';
import { AppLink } from '@/routing/AppLink';
import { paths, type TagTabName } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';

interface UnknownDigestProps {
  repository: RepositoryName;
  tagName: string;
  tab: TagTabName;
  digest: string;
}

/** The address names a manifest that is not (or no longer) part of the tag. */
export function UnknownDigest({ repository, tagName, tab, digest }: UnknownDigestProps) {
  return (
    <EmptyView
      kind="no-match"
      title={`Requested digest not found: ${digest}`}
      actions={<AppLink to={paths.tag(repository, tagName, { tab })}>Show what {tagName} points to now</AppLink>}
    >
      The digest in the address is neither the manifest of this tag nor one of its platforms. The tag may have been
      moved since.
    </EmptyView>
  );
}
