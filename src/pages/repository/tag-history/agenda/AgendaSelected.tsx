import { Button } from '@patternfly/react-core';
import { useMemo } from 'react';
import type { AgendaItem } from '@/domain/agenda/agenda-items';
import { planBulkChangeExpiration, type TagActionContext } from '@/domain/tags/tag-action-rules';
import { RestoreSelected } from '../restore/RestoreSelected';
import type { AgendaWish } from './AgendaDialogs';

interface AgendaSelectedProps {
  selected: readonly AgendaItem[];
  context: TagActionContext;
  onWish(wish: AgendaWish): void;
}

/** What can be done about all that is selected. Each button takes what it is for, and says so if that is nothing. */
export function AgendaSelected({ selected, context, onWish }: AgendaSelectedProps) {
  const expiring = useMemo(() => selected.filter(({ kind }) => kind === 'expires'), [selected]);
  const lost = useMemo(() => selected.filter(({ kind }) => kind === 'lost'), [selected]);
  const reason = useMemo(
    () =>
      expiring.length === 0
        ? 'Select tags that expire first'
        : planBulkChangeExpiration({ tags: expiring.map(({ row }) => row), ...context }).reason,
    [expiring, context],
  );
  return (
    <>
      <Button
        variant="secondary"
        isAriaDisabled={reason !== undefined}
        aria-description={reason}
        data-tip={reason}
        onClick={() => onWish({ kind: 'extend-all', items: expiring })}
      >
        Extend by…
      </Button>
      {lost.length > 0 && (
        <RestoreSelected count={lost.length} onClick={() => onWish({ kind: 'restore-all', items: lost })}>
          Restore selected
        </RestoreSelected>
      )}
    </>
  );
}
