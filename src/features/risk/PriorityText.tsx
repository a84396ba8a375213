import type { FindingRisk } from '@/domain/risk/finding-risk';
import { priorityText } from '@/domain/risk/priority';
import { vexText } from '@/domain/risk/vex-statement';
import { Chip } from '@/ui/Chip';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { priorityLooks } from './priority-looks';

/** A finding's priority, whether it is exploited, and what VEX says of it. */
export function PriorityText({ risk }: { risk: FindingRisk }) {
  const { priority, exploited, vex, accepted, reason } = risk;
  const said = vex === null ? (accepted === null ? '' : 'Accepted') : vexText(vex.status);
  return (
    <span data-tip={`${priorityText(priority)}: ${reason}`}>
      <span className={layout.inline}>
        <span className={priorityLooks[priority]}>{priorityText(priority)}</span>
        {exploited.length > 0 && <Chip color="orange">KEV</Chip>}
      </span>
      {said !== '' && (
        <>
          {' '}
          <small className={classNames(layout.inline, typography.subtle)}>{said}</small>
        </>
      )}
    </span>
  );
}
