import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyKindLabel } from '@/domain/history/tag-history-text';
import type { ChangeViewState } from '@/routing/view-state';
import { FilterLabels } from '@/ui/filter-sheet/FilterLabels';
import type { HistoryViewState } from '../history-view-state';

interface KindLabelsProps {
  kinds: readonly HistoryChangeKind[];
  onToggle(kind: HistoryChangeKind): void;
  onChange: ChangeViewState<HistoryViewState>;
}

export function KindLabels({ kinds, onToggle, onChange }: KindLabelsProps) {
  return (
    <FilterLabels
      category="Change types"
      one="change type"
      filters={kinds.map((kind) => ({ label: historyKindLabel(kind), onRemove: () => onToggle(kind) }))}
      onClear={() => onChange({ kinds: [], page: 1 })}
    />
  );
}
