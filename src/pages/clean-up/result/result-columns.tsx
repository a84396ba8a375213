import { outcomeOf, type JudgedTag } from '@/domain/clean-up/evaluate';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { outcomeTitles, reasonText } from '@/domain/clean-up/rule-text';
import { describeExpiration } from '@/domain/expiration/expiration';
import type { RepositoryName } from '@/domain/repository/repository';
import { formatBytes } from '@/domain/text/byte-size';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Chip } from '@/ui/Chip';
import type { Column } from '@/ui/data-table/columns';
import { RowCheckbox } from '@/ui/RowCheckbox';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** What a row of the result is made of besides its tag. */
export interface ResultContext {
  repository: RepositoryName;
  rules: readonly CleanUpRule[];
  /** Milliseconds since 1970. */
  now: number;
  /** Why no more tags can be taken out by hand; undefined if they can. */
  whyNotTakeOut: string | undefined;
  /** Names that did not go in the last run; null if there is none to compare with. */
  added: ReadonlySet<string> | null;
  /** Takes a tag out by hand, or puts it back. */
  onToggle(tagName: string): void;
}

export function resultColumns(context: ResultContext): readonly Column<JudgedTag>[] {
  const { repository, rules, now, added } = context;
  return [
    {
      key: 'select',
      header: 'Goes',
      isHeaderHidden: true,
      width: '2rem',
      phone: { line: 1, at: 'lead' },
      cell: (judged) => <TakenBox judged={judged} context={context} />,
    },
    {
      key: 'name',
      header: 'Tag',
      isSortable: true,
      phone: { line: 1, at: 'fill' },
      cell: ({ tag }) => (
        <span className={classNames(layout.inline, typography.breakable)}>
          <AppLink to={paths.tag(repository, tag.name)}>{tag.name}</AppLink>
          {added?.has(tag.name) === true && <Chip isOutlined>New</Chip>}
        </span>
      ),
    },
    {
      key: 'outcome',
      header: 'Outcome',
      isSortable: true,
      width: '46%',
      phone: { line: 2, at: 'wide' },
      cell: ({ verdict }) => (
        <span className={typography.breakable}>
          <span className={verdict.goes ? typography.bold : undefined}>{outcomeTitles[outcomeOf(verdict)]}</span>{' '}
          <span className={typography.subtle}>{reasonText(verdict, rules)}</span>
        </span>
      ),
    },
    {
      key: 'modified',
      header: 'Last Modified',
      isSortable: true,
      width: '8rem',
      phone: { line: 3, at: 'fill' },
      cell: ({ tag: { startedAt } }) =>
        startedAt === null ? 'N/A' : <Timestamp at={startedAt} now={now} isRelativeOnly />,
    },
    {
      key: 'expires',
      header: 'Expires',
      isSortable: true,
      width: '6rem',
      dropBelow: 62,
      phone: { line: 4, at: 'wide', isNamed: true },
      cell: ({ tag: { endsAt } }) => {
        const { text } = describeExpiration(endsAt, now);
        return endsAt === null ? (
          <span className={typography.subtle}>{text}</span>
        ) : (
          <Timestamp at={endsAt}>{text}</Timestamp>
        );
      },
    },
    {
      key: 'size',
      header: 'Size',
      isSortable: true,
      width: '6.5rem',
      dropBelow: 85,
      phone: { line: 3, at: 'end' },
      cell: ({ tag: { sizeBytes, isIndex } }) =>
        sizeBytes === null ? (
          <span className={typography.subtle}>{isIndex ? 'Multi-arch' : 'Unknown'}</span>
        ) : (
          formatBytes(sizeBytes)
        ),
    },
  ];
}

/** Takes a tag out by hand, if a rule takes it and nothing else keeps it. */
function TakenBox({ judged: { tag, verdict }, context }: { judged: JudgedTag; context: ResultContext }) {
  const isByHand = !verdict.goes && verdict.why === 'by-hand';
  if (!verdict.goes && !isByHand) return null;
  const isFull = verdict.goes && context.whyNotTakeOut !== undefined;
  return (
    <span data-tip={isFull ? context.whyNotTakeOut : undefined}>
      <RowCheckbox
        name={tag.name}
        label={`${tag.name} goes`}
        isSelected={verdict.goes}
        onToggle={() => {
          if (!isFull) context.onToggle(tag.name);
        }}
      />
    </span>
  );
}
