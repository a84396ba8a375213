import { Label, LabelGroup } from '@patternfly/react-core';
import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyKindLabel } from '@/domain/history/tag-history-text';
import type { ChangeViewState } from '@/routing/view-state';
import type { HistoryViewState } from '../history-view-state';

interface KindLabelsProps {
  kinds: readonly HistoryChangeKind[];
  onToggle(kind: HistoryChangeKind): void;
  onChange: ChangeViewState<HistoryViewState>;
}

/** The kinds of changes that are chosen. */
export function KindLabels({ kinds, onToggle, onChange }: KindLabelsProps) {
  return (
    <LabelGroup
      categoryName="Change types"
      numLabels={10}
      isClosable
      closeBtnAriaLabel="Clear all change types"
      onClick={() => onChange({ kinds: [], page: 1 })}
    >
      {kinds.map((kind) => (
        <Label
          key={kind}
          variant="outline"
          closeBtnAriaLabel={`Remove change type ${historyKindLabel(kind)}`}
          onClose={() => onToggle(kind)}
        >
          {historyKindLabel(kind)}
        </Label>
      ))}
    </LabelGroup>
  );
}
