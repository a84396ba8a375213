import { subjectOf } from '@/domain/image/signatures';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { TagFilter } from '@/domain/tags/tag-filters';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';

interface TagsLinkProps {
  repository: RepositoryName;
  filter: TagFilter;
  /** What the filter will let pass. */
  lines: readonly { tag: Tag }[];
  children: string;
}

/** The way to the tags table with those tags alone, signatures included if they are among them; nothing for no tags. */
export function TagsLink({ repository, filter, lines, children }: TagsLinkProps) {
  if (lines.length === 0) return null;
  const signatures = lines.some(({ tag }) => subjectOf(tag) !== null) ? 'true' : undefined;
  return <AppLink to={paths.repository(repository, { filter, signatures })}>{children}</AppLink>;
}
