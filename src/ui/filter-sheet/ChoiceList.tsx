import { Checkbox, FormSelect, FormSelectOption } from '@patternfly/react-core';
import layout from '../styles/layout.module.css';
import typography from '../styles/typography.module.css';
import type { ChoicesProps } from './choices-on-sheet';

/** Choices without a menu: a field for one of them, check boxes for several. */
export function ChoiceList({ id, label, choices, selected, onSelect }: ChoicesProps) {
  if (typeof selected === 'string') {
    return (
      <div>
        <label htmlFor={id} className={typography.bold}>
          {label}
        </label>
        <FormSelect id={id} value={selected} onChange={(_event, value) => onSelect(value)}>
          {choices.map((choice) => (
            <FormSelectOption key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </FormSelect>
      </div>
    );
  }
  const groups = [...new Set(choices.map(({ group }) => group ?? label))];
  return (
    <div className={layout.stack}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group} className={layout.stack}>
          <strong>{group}</strong>
          {choices
            .filter((choice) => (choice.group ?? label) === group && choice.isAction !== true)
            .map(({ value, label: text, description }) => (
              <Checkbox
                key={value}
                id={`${id}-${value}`}
                label={text}
                description={description}
                isChecked={selected.includes(value)}
                onChange={() => onSelect(value)}
              />
            ))}
        </div>
      ))}
    </div>
  );
}
