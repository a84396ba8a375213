import type { AgendaItem } from '@/domain/agenda/agenda-items';
import { agendaItemText, policyText } from '@/domain/agenda/agenda-text';
import { timeUntil } from '@/domain/expiration/time-until';
import { isDue } from '@/domain/policies/auto-prune-estimate';
import type { RepositoryName } from '@/domain/repository/repository';
import { whyNotChangeExpiration } from '@/domain/tags/actions/change-expiration';
import { whyNotMakeImmutable } from '@/domain/tags/actions/immutability';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import type { Column } from '@/ui/data-table/columns';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { RestoreButton } from '../restore/RestoreButton';
import { selectLineColumn } from '../select-column';
import { ActionButton } from './ActionButton';

/** What can be done about one item. */
export type AgendaAction = 'change' | 'make-permanent' | 'make-immutable' | 'restore';

/** What the cells of an item's row are given. */
export interface AgendaLine {
  repository: RepositoryName;
  item: AgendaItem;
  context: TagActionContext;
  isSelected: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** Should keep its identity between renders. */
  onToggle(key: string, isRange: boolean): void;
  /** Should keep its identity between renders. */
  onAct(item: AgendaItem, action: AgendaAction): void;
}

export type AgendaColumn = Column<AgendaLine>;

// A tag can stand here twice, once for its expiration.
const boxColumn = selectLineColumn<AgendaLine>(({ item: { key, tagName, estimate } }) => ({
  key,
  name: estimate === null ? tagName : `${tagName}, auto-pruned`,
}));

const nameColumn: AgendaColumn = {
  key: 'name',
  header: 'Tag',
  phone: { line: 1, at: 'wide' },
  cell: ({ repository, item: { tagName, deleted } }) =>
    deleted === null ? (
      <AppLink to={paths.tag(repository, tagName)} className={typography.breakable}>
        {tagName}
      </AppLink>
    ) : (
      <strong className={typography.breakable}>{tagName}</strong>
    ),
};

const kindColumn: AgendaColumn = {
  key: 'kind',
  header: 'What happens',
  width: '15rem',
  narrow: { below: 75, width: '10rem' },
  phone: { line: 2, at: 'wide' },
  cell: ({ item }) =>
    item.estimate === null ? (
      agendaItemText(item)
    ) : (
      <>
        {agendaItemText(item)}
        <div className={classNames(typography.small, typography.subtle, typography.breakable)}>
          {policyText(item.estimate)}
        </div>
      </>
    ),
};

const whenColumn: AgendaColumn = {
  key: 'when',
  header: 'When',
  width: '15rem',
  narrow: { below: 75, width: '11rem' },
  phone: { line: 3, at: 'wide' },
  cell: ({ item: { at, estimate }, now }) =>
    estimate !== null && isDue(estimate, now) ? 'Any time now' : <Timestamp at={at} note={timeUntil(at, now)} />,
};

const actionsColumn: AgendaColumn = {
  key: 'actions',
  header: 'Actions',
  width: '18rem',
  narrow: { below: 75, width: '10rem' },
  phone: { line: 4, at: 'wide' },
  cell: (line, { isNarrow }) => <Actions {...line} isNarrow={isNarrow} />,
};

function Actions({ item, context, onAct, isNarrow }: AgendaLine & { isNarrow: boolean }) {
  const { tagName, row, deleted, estimate } = item;
  if (deleted !== null) {
    return (
      <RestoreButton
        verb="Restore"
        tagName={tagName}
        digest={row.manifestDigest}
        isShort={isNarrow}
        reason={undefined}
        onClick={() => onAct(item, 'restore')}
      />
    );
  }
  if (estimate !== null) {
    // What is immutable is never pruned.
    return (
      <ActionButton
        verb="Make immutable"
        tagName={tagName}
        reason={whyNotMakeImmutable({ ...context, tag: row })}
        onClick={() => onAct(item, 'make-immutable')}
      />
    );
  }
  const reason = whyNotChangeExpiration({ ...context, tag: row });
  return (
    <span className={layout.line}>
      <ActionButton verb="Change expiration" tagName={tagName} reason={reason} onClick={() => onAct(item, 'change')} />
      <ActionButton
        verb="Make permanent"
        tagName={tagName}
        reason={reason}
        onClick={() => onAct(item, 'make-permanent')}
      />
    </span>
  );
}

/** The columns of the agenda; people who may not write see nothing to select and nothing to do. */
export function agendaColumns(canWrite: boolean): readonly AgendaColumn[] {
  const facts = [nameColumn, kindColumn, whenColumn];
  return canWrite ? [boxColumn, ...facts, actionsColumn] : facts;
}
