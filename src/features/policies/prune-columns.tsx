import type { RepositoryName } from '@/domain/repository/repository';
import { timeUntil } from '@/domain/expiration/time-until';
import { isDue, type PruneEstimate } from '@/domain/policies/auto-prune-estimate';
import { pruneRuleText } from '@/domain/policies/policy';
import { compareTagNameKeys, type TagNameKey } from '@/domain/tags/tag-order';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Chip } from '@/ui/Chip';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import { PolicyTags } from './PolicyTags';

/** What the cells in the row of a tag that would be pruned are given. */
export interface PruneLine extends PruneEstimate {
  repository: RepositoryName;
  nameKey: TagNameKey;
  /** Milliseconds since 1970. */
  now: number;
}

/** What is due already comes first, whatever the date. */
const dueOf = ({ dueAt, now }: PruneLine) => Math.max(dueAt ?? now, now);

/** The tags that would be pruned: which, when, and by which policy. */
export const pruneColumns: readonly Column<PruneLine, PruneLine>[] = [
  {
    key: 'name',
    header: 'Tag',
    compare: (a, b, sign) => sign * compareTagNameKeys(a.nameKey, b.nameKey),
    phone: { line: 1, at: 'line' },
    cell: ({ repository, tag, isCertain }) => (
      <span className={typography.breakable}>
        <AppLink to={paths.tag(repository, tag.name)}>{tag.name}</AppLink>{' '}
        {!isCertain && <Chip isOutlined>May be pruned</Chip>}
      </span>
    ),
  },
  {
    key: 'due',
    header: 'Falls Due',
    compare: (a, b, sign) => sign * (dueOf(a) - dueOf(b)),
    width: '15rem',
    narrow: { below: 75, width: '11rem' },
    phone: { line: 2, at: 'line', isNamed: true },
    cell: (line) => <Due line={line} />,
  },
  {
    key: 'policy',
    header: 'Policy',
    width: '40%',
    phone: { line: 3, at: 'line', isNamed: true },
    cell: ({ policy }) => (
      <span className={typography.breakable}>
        {pruneRuleText(policy.rule)}: <PolicyTags {...policy} />
      </span>
    ),
  },
];

function Due({ line }: { line: PruneLine }) {
  const { dueAt, now } = line;
  if (isDue(line, now) || dueAt === null) return <strong className={typography.danger}>Now</strong>;
  return <Timestamp at={dueAt} note={timeUntil(dueAt, now)} />;
}
