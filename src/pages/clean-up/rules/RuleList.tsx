import { Alert, Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { RuleCounts } from '@/domain/clean-up/evaluate';
import { mostRules, type CleanUpPlan, type CleanUpRule } from '@/domain/clean-up/rule';
import { countOf } from '@/domain/text/count-text';
import type { ChangeOptions } from '@/routing/view-state';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { addRuleId, AddRuleMenu } from './AddRuleMenu';
import { ruleFieldId, RuleItem } from './RuleItem';

interface RuleListProps {
  plan: CleanUpPlan;
  /** Of each rule, as far as they are known. */
  counts: readonly RuleCounts[];
  isBehind: boolean;
  /** What else can be made of a rule; `number` from 1. */
  renderMore(rule: CleanUpRule, number: number): ReactNode;
  onChange(plan: CleanUpPlan, options?: ChangeOptions): void;
}

export function RuleList({ plan, counts, isBehind, renderMore, onChange }: RuleListProps) {
  const { rules, unread } = plan;
  const onceDrawn = useOnceDrawn();
  const focusNext = (ids: readonly string[]) => onceDrawn(() => focusFirstOf(ids));
  const change = (next: readonly CleanUpRule[], options?: ChangeOptions) => onChange({ ...plan, rules: next }, options);
  const move = (position: number, step: 1 | -1) => {
    const rule = rules[position];
    const to = position + step;
    if (rule === undefined || to < 0 || to >= rules.length) return;
    change(rules.toSpliced(position, 1).toSpliced(to, 0, rule));
    const id = ruleFieldId(to);
    focusNext(step === 1 ? [`${id}-down`, `${id}-up`] : [`${id}-up`, `${id}-down`]);
  };
  return (
    <section aria-labelledby="clean-up-rules" className={layout.below}>
      <div className={classNames(layout.row, layout.wide)}>
        <h2 id="clean-up-rules" className={typography.partTitle}>
          Rules
        </h2>
        <AddRuleMenu
          isDisabled={rules.length >= mostRules}
          onAdd={(rule) => {
            change([...rules, rule]);
            const id = ruleFieldId(rules.length);
            focusNext([id, `${id}-remove`]);
          }}
        />
        <p className={typography.subtle}>
          A tag goes if a rule takes it and no rule keeps it, in whatever order. A day is 24 hours. Immutable tags stay;
          signatures go and stay with their image.
        </p>
      </div>
      {unread.length > 0 && (
        <Alert
          component="p"
          isInline
          variant="warning"
          title={`${countOf(unread.length, 'rule')} of the address cannot be read, so nothing can be applied`}
          actionLinks={
            <Button variant="link" isInline onClick={() => onChange({ rules, unread: [] })}>
              Leave out
            </Button>
          }
        >
          {unread.map((text, at) => (
            <code key={at} className={classNames(typography.cut, typography.small)}>
              {text}
            </code>
          ))}
        </Alert>
      )}
      {rules.length > 0 && (
        <ul role="list">
          {rules.map((rule, position) => (
            <RuleItem
              // Rules have no names, and their fields show what they are given.
              key={`${position} ${rule.does === 'keep' ? rule.by : ''}`}
              rule={rule}
              position={position}
              ruleCount={rules.length}
              counts={counts[position]}
              isBehind={isBehind}
              more={renderMore(rule, position + 1)}
              onChange={(next) => change(rules.with(position, next), { isTyping: true })}
              onMove={(step) => move(position, step)}
              onRemove={() => {
                change(rules.toSpliced(position, 1));
                const id = ruleFieldId(Math.min(position, rules.length - 2));
                focusNext([`${id}-remove`, addRuleId]);
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Moves the focus to the first of some elements that can have it. */
function focusFirstOf(ids: readonly string[]): void {
  const [first] = ids
    .map((id) => document.getElementById(id))
    .filter(
      (element) => element instanceof HTMLInputElement || (element instanceof HTMLButtonElement && !element.disabled),
    );
  first?.focus();
}
