import {
  Button,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { defaultRule, priorities, priorityText, ruleTexts, type PriorityRule } from '@/domain/risk/priority';
import { severities } from '@/domain/scan/scan';
import { usePriorityRule } from '@/queries/risk/risk-rule';
import layout from '@/ui/styles/layout.module.css';

type Share = 'probability' | 'percentile';

const fields: readonly [Share, string][] = [
  ['probability', 'EPSS from (%)'],
  ['percentile', 'EPSS percentile from (%)'],
];

function inPercent(share: number): string {
  return String(Number((share * 100).toFixed(4)));
}

/** The rule by which findings get their priority: in words, and what of it can be set. It holds as soon as it is typed. */
export function PriorityRuleFields() {
  const [rule, changeRule] = usePriorityRule();
  // What is typed and is no share yet; the rule stays as it was.
  const [typed, setTyped] = useState<Partial<Record<Share, string>>>({});
  const texts = ruleTexts(rule);
  const type = (name: Share, text: string) => {
    const value = text.trim() === '' ? NaN : Number(text) / 100;
    setTyped({ ...typed, [name]: text });
    if (value >= 0 && value <= 1) changeRule({ ...rule, [name]: value });
  };
  const change = (next: PriorityRule) => {
    setTyped({});
    changeRule(next);
  };
  return (
    <>
      <ul role="list">
        {priorities.map((priority) => (
          <li key={priority}>
            <strong>{priorityText(priority)}</strong>: {texts[priority]}
          </li>
        ))}
      </ul>
      <div className={layout.row}>
        {fields.map(([name, label]) => {
          const text = typed[name] ?? inPercent(rule[name]);
          const value = Number(text);
          const isReadable = text.trim() !== '' && value >= 0 && value <= 100;
          return (
            <FormGroup key={name} label={label} fieldId={`risk-${name}`}>
              <TextInput
                id={`risk-${name}`}
                type="number"
                min={0}
                max={100}
                step="any"
                value={text}
                validated={isReadable ? 'default' : 'error'}
                aria-describedby={isReadable ? undefined : `risk-${name}-problem`}
                onChange={(_event, next) => type(name, next)}
              />
              {!isReadable && (
                <FormHelperText>
                  <HelperText id={`risk-${name}-problem`} isLiveRegion>
                    <HelperTextItem variant="error">From 0 to 100. The rule has not changed.</HelperTextItem>
                  </HelperText>
                </FormHelperText>
              )}
            </FormGroup>
          );
        })}
        <FormGroup label="Severe from" fieldId="risk-severity">
          <FormSelect
            id="risk-severity"
            value={rule.severity}
            onChange={(_event, value) =>
              change({ ...rule, severity: severities.find((one) => one === value) ?? defaultRule.severity })
            }
          >
            {severities
              .filter((severity) => severity !== 'Unknown')
              .map((severity) => (
                <FormSelectOption key={severity} value={severity} label={severity} />
              ))}
          </FormSelect>
        </FormGroup>
      </div>
      <div>
        <Button variant="link" isInline onClick={() => change(defaultRule)}>
          Use the usual rule
        </Button>
      </div>
    </>
  );
}
