import { Badge, Button } from '@patternfly/react-core';
import HistoryIcon from '@patternfly/react-icons/dist/esm/icons/history-icon';
import { lazy, Suspense, useRef, useState } from 'react';
import { useActivities } from '@/queries/activities/use-activities';

const loadPanel = () => import('./ActivityPanel');
const ActivityPanel = lazy(async () => ({ default: (await loadPanel()).ActivityPanel }));

/** Opens the list of what has been done in this tab. */
export function ActivityButton() {
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const running = useActivities().filter(({ state }) => state !== 'finished').length;
  const label = running > 0 ? `Activity, ${running} running` : 'Activity';
  return (
    <>
      <Button
        ref={anchor}
        variant="plain"
        icon={<HistoryIcon />}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-tip={label}
        onClick={() => setIsOpen(!isOpen)}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
      >
        {running > 0 && <Badge>{running}</Badge>}
      </Button>
      {isOpen && (
        <Suspense>
          <ActivityPanel anchor={anchor} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
