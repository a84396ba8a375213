import type { RepositoryName } from '@/domain/repository/repository';
import type { ImmutabilityEstimate } from '@/domain/policies/would-become-immutable';
import { compareTagNameKeys, type TagNameKey } from '@/domain/tags/tag-order';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import { PolicyTags } from './PolicyTags';

/** What the cells in the row of a tag that would become immutable are given. */
export interface ImmutableLine extends ImmutabilityEstimate {
  repository: RepositoryName;
  nameKey: TagNameKey;
}

/** The tags that would become immutable: which, by which policy, and what that takes from them. */
export const immutableColumns: readonly Column<ImmutableLine, ImmutableLine>[] = [
  {
    key: 'name',
    header: 'Tag',
    compare: (a, b, sign) => sign * compareTagNameKeys(a.nameKey, b.nameKey),
    phone: { line: 1, at: 'line' },
    cell: ({ repository, tag }) => (
      <AppLink to={paths.tag(repository, tag.name)} className={typography.breakable}>
        {tag.name}
      </AppLink>
    ),
  },
  {
    key: 'expiration',
    header: 'Expiration',
    width: '14rem',
    narrow: { below: 75, width: '10rem' },
    phone: { line: 2, at: 'line', isNamed: true },
    cell: ({ tag: { endsAt }, losesExpiration }) =>
      losesExpiration && endsAt !== null ? (
        <strong className={typography.danger}>
          Lost: <Timestamp at={endsAt} className={typography.breakable} />
        </strong>
      ) : (
        <span className={typography.subtle}>Never</span>
      ),
  },
  {
    key: 'policy',
    header: 'Policy',
    width: '40%',
    phone: { line: 3, at: 'line', isNamed: true },
    cell: ({ policy }) => (
      <span className={typography.breakable}>
        <PolicyTags {...policy} />
      </span>
    ),
  },
];
