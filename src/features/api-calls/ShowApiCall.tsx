import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import type { PlannedCalls } from '@/domain/api-calls/shell-script';
import { LazyApiCallPanel } from './LazyApiCallPanel';

interface ShowApiCallProps {
  /** What would be sent; null while that is not known. Asked only while it is shown. */
  calls(): PlannedCalls | null;
}

/** What a form is going to send, folded at first; the dialogs' frame has its own toggle. */
export function ShowApiCall({ calls }: ShowApiCallProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <ExpandableSection toggleText="Show API call" isExpanded={isOpen} onToggle={(_event, next) => setIsOpen(next)}>
      {isOpen && <LazyApiCallPanel calls={calls()} onMissing={() => setIsOpen(false)} />}
    </ExpandableSection>
  );
}
