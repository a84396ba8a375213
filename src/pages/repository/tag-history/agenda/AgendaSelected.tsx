import { Button } from '@patternfly/react-core';
import { useMemo } from 'react';
import type { AgendaItem, AgendaKind } from '@/domain/agenda/agenda-items';
import { planBulkChangeExpiration } from '@/domain/tags/actions/change-expiration';
import { planBulkMakeImmutable } from '@/domain/tags/actions/immutability';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import type { AgendaWish } from './AgendaDialogs';

interface AgendaSelectedProps {
  selected: readonly AgendaItem[];
  context: TagActionContext;
  onWish(wish: AgendaWish): void;
}

/** What can be done about all that is selected. Each button takes what it is for, and is there if there is something of it. */
export function AgendaSelected({ selected, context, onWish }: AgendaSelectedProps) {
  const offers = useMemo(() => {
    const ofKind = (kind: AgendaKind) => selected.filter((item) => item.kind === kind);
    const [expiring, pruned, lost] = [ofKind('expires'), ofKind('pruned'), ofKind('lost')];
    const question = (items: readonly AgendaItem[]) => ({ ...context, tags: items.map(({ row }) => row) });
    const whyNotExtend =
      expiring.length === 0 ? 'Select tags that expire first' : planBulkChangeExpiration(question(expiring)).reason;
    return [
      { kind: 'extend-all', label: 'Extend by…', items: expiring, reason: whyNotExtend },
      {
        kind: 'protect-all',
        label: 'Make immutable',
        items: pruned,
        reason: planBulkMakeImmutable(question(pruned)).reason,
      },
      { kind: 'restore-all', label: 'Restore selected', items: lost, reason: undefined },
    ] as const;
  }, [selected, context]);
  return offers
    .filter(({ kind, items }) => kind === 'extend-all' || items.length > 0)
    .map(({ kind, label, items, reason }) => (
      <Button
        key={kind}
        variant="secondary"
        isAriaDisabled={reason !== undefined}
        aria-description={reason}
        data-tip={reason}
        onClick={() => {
          if (reason === undefined) onWish({ kind, items });
        }}
      >
        {label}
      </Button>
    ));
}
