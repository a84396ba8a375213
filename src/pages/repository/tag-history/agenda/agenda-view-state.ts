import { agendaKinds, type AgendaKind } from '@/domain/agenda/agenda-items';
import { codec, someOf } from '@/routing/view-state';

interface AgendaViewState {
  /** None means all. */
  kinds: readonly AgendaKind[];
}

/** What the address keeps of the agenda beside the history's own. The words are others than those of changes. */
export const agendaViewState = codec<AgendaViewState>({
  kinds: { param: 'historyKinds', field: someOf(agendaKinds) },
});
