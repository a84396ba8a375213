import { Divider, HelperText, HelperTextItem } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleUpIcon from '@patternfly/react-icons/dist/esm/icons/angle-up-icon';
import TimesIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import type { ReactNode } from 'react';
import { whyNotRule } from '@/domain/clean-up/compile-rule';
import type { RuleCounts } from '@/domain/clean-up/evaluate';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { Chip } from '@/ui/Chip';
import { IconButton } from '@/ui/IconButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { ruleEffectText } from './rule-effect-text';
import { RuleFields } from './RuleFields';
import styles from '../clean-up.module.css';

interface RuleItemProps {
  rule: CleanUpRule;
  /** From 0. */
  position: number;
  ruleCount: number;
  /** What it does; undefined while that is not known. */
  counts: RuleCounts | undefined;
  isBehind: boolean;
  /** What else can be made of it. */
  more: ReactNode;
  onChange(rule: CleanUpRule): void;
  onMove(step: 1 | -1): void;
  onRemove(): void;
}

/** Of the first field of a rule, or of the button that removes it. */
export function ruleFieldId(position: number): string {
  return `rule-${position + 1}`;
}

/** One rule: its fields, what it does, and its place. */
export function RuleItem(props: RuleItemProps) {
  const { rule, position, ruleCount, counts, isBehind, more, onChange, onMove, onRemove } = props;
  const id = ruleFieldId(position);
  const number = position + 1;
  const problem = whyNotRule(rule);
  const problemId = `${id}-problem`;
  return (
    <li>
      <Divider className={layout.below} />
      <div role="group" aria-label={`Rule ${number}`} className={layout.below}>
        <div className={classNames(layout.row, layout.wide)}>
          <span className={layout.inline}>
            <strong>{`${number}.`}</strong>
            <Chip color={rule.does === 'take' ? 'orange' : undefined} isOutlined={rule.does === 'keep'}>
              {rule.does === 'take' ? 'Take' : 'Keep'}
            </Chip>
          </span>
          <RuleFields id={id} rule={rule} isWrong={problem !== null} problemId={problemId} onChange={onChange} />
          <span className={classNames(layout.inline, layout.end)}>
            <IconButton
              id={`${id}-up`}
              className={layout.target}
              icon={AngleUpIcon}
              aria-label={`Move rule ${number} up`}
              disabled={position === 0}
              onClick={() => onMove(-1)}
            />
            <IconButton
              id={`${id}-down`}
              className={layout.target}
              icon={AngleDownIcon}
              aria-label={`Move rule ${number} down`}
              disabled={position === ruleCount - 1}
              onClick={() => onMove(1)}
            />
            <IconButton
              id={`${id}-remove`}
              className={layout.target}
              icon={TimesIcon}
              aria-label={`Remove rule ${number}`}
              onClick={onRemove}
            />
          </span>
        </div>
        <HelperText id={problemId} isLiveRegion>
          {problem !== null && <HelperTextItem variant="error">{problem}</HelperTextItem>}
        </HelperText>
        <div className={layout.line}>
          <span className={classNames(typography.subtle, styles.effect)} aria-busy={isBehind}>
            {counts === undefined ? '…' : ruleEffectText(rule, counts)}
          </span>
          {more}
        </div>
      </div>
    </li>
  );
}
