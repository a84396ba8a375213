import type { AgendaItem } from '@/domain/agenda/agenda-items';
import type { AutoPrunePolicy } from '@/domain/policies/policy';
import type { KnownPolicies } from '@/queries/repositories/policies.queries';
import type { HistoryViewProps } from '../history-view';
import { PruneNotes } from './PruneNotes';
import { ReadOnlyNote } from '../ReadOnlyNote';

interface AgendaNotesProps extends Pick<HistoryViewProps, 'settings' | 'view'> {
  /** All that are known. */
  items: readonly AgendaItem[];
  known: KnownPolicies<AutoPrunePolicy>;
  /** Why the person can do nothing about it; undefined if they can. */
  whyReadOnly: string | undefined;
}

/** What may be missing from it, and why nothing can be done about it. */
export function AgendaNotes({ items, known, settings, view, whyReadOnly }: AgendaNotesProps) {
  return (
    <>
      <PruneNotes known={known} settings={settings} isOfOneTag={view.tagName !== ''} />
      {items.length > 0 && whyReadOnly !== undefined && <ReadOnlyNote done="changed" reason={whyReadOnly} />}
    </>
  );
}
