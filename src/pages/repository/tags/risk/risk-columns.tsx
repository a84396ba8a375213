import { compareImageRisks } from '@/domain/risk/images/image-risk';
import type { SortableTag } from '@/domain/tags/tag-order';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { TagColumn } from '../columns/tag-column';
import { tagColumns } from '../columns/tag-columns';
import { RiskMark } from './RiskMark';
import type { TagImageRisk } from './tag-images';
import styles from './risk.module.css';

/** The columns of the table, in which the security of an image says how urgent it is, and sorts by that. */
export function riskColumns(riskOf: TagImageRisk): readonly TagColumn[] {
  return tagColumns.map((column): TagColumn => {
    const { key, cell, platformCell } = column;
    if (key !== 'security') return column;
    return {
      ...column,
      compare: compareRisks,
      cell: (line, fit) => (
        <span className={classNames(layout.stack, styles.besideMark)}>
          {cell(line, { ...fit, isNarrow: true })}
          <RiskMark repository={line.repository} tag={line.tag} isWanted={line.isOnScreen} riskOf={riskOf} />
        </span>
      ),
      platformCell: (line, fit) => (
        <span className={classNames(layout.stack, styles.besideMark)}>
          {platformCell?.(line, { ...fit, isNarrow: true })}
          <RiskMark
            repository={line.repository}
            tag={line.tag}
            entry={line.entry}
            isWanted={line.isOnScreen}
            riskOf={riskOf}
          />
        </span>
      ),
    };
  });
}

/** What was not read is last in both directions. */
function compareRisks({ risk: a }: SortableTag, { risk: b }: SortableTag, sign: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * compareImageRisks(a, b);
}
