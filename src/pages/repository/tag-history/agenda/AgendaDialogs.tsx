import type { AgendaItem } from '@/domain/agenda/agenda-items';
import { restoreTarget } from '@/domain/history/restore-rules';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import type { RepositoryName } from '@/domain/repository/repository';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { LoadedHistory } from '../use-history';
import type { AgendaAction } from './agenda-columns';

const ExpirationDialog = lazyPart(
  async () => (await import('@/features/tag-actions/expiration/ExpirationDialog')).ExpirationDialog,
);
const ImmutabilityDialog = lazyPart(
  async () => (await import('@/features/tag-actions/ImmutabilityDialog')).ImmutabilityDialog,
);
const ExtendDialog = lazyPart(async () => (await import('./ExtendDialog')).ExtendDialog);
const RestoreTagDialog = lazyPart(async () => (await import('../restore/RestoreTagDialog')).RestoreTagDialog);
const RestoreSelectedDialog = lazyPart(
  async () => (await import('../deleted/RestoreSelectedDialog')).RestoreSelectedDialog,
);

/** What a person wants to do: something about one item, or about all that they selected. */
export type AgendaWish =
  | { kind: AgendaAction; item: AgendaItem }
  | { kind: 'extend-all' | 'protect-all' | 'restore-all'; items: readonly AgendaItem[] };

interface AgendaDialogsProps {
  repository: RepositoryName;
  loaded: LoadedHistory;
  /** All that is known. */
  all: readonly AgendaItem[];
  wish: AgendaWish;
  onClose(): void;
}

/** The dialog of what a person wants to do. */
export function AgendaDialogs({ repository, loaded, all, wish, onClose }: AgendaDialogsProps) {
  const props = { repository, onClose, onMissing: onClose };
  const list = { allTags: loaded.rows, isListComplete: loaded.isComplete };
  switch (wish.kind) {
    case 'change':
    case 'make-permanent':
      return (
        <ExpirationDialog
          {...props}
          targets={[wish.item.row]}
          {...list}
          beginsWithNever={wish.kind === 'make-permanent'}
        />
      );
    case 'make-immutable':
      return <ImmutabilityDialog {...props} {...list} targets={[wish.item.row]} isImmutable />;
    case 'protect-all':
      return <ImmutabilityDialog {...props} {...list} targets={wish.items.map(({ row }) => row)} isImmutable />;
    case 'restore': {
      const { row, deleted } = wish.item;
      return <RestoreTagDialog {...props} target={restoreTarget(row, deleted?.deletedAt ?? null)} />;
    }
    case 'extend-all':
      return <ExtendDialog {...props} targets={wish.items.map(({ row }) => row)} />;
    case 'restore-all':
      return <RestoreSelectedDialog {...props} tags={deletedOf(wish.items)} deleted={deletedOf(all)} />;
  }
}

function deletedOf(items: readonly AgendaItem[]): DeletedTag[] {
  return items.flatMap(({ deleted }) => (deleted === null ? [] : [deleted]));
}
