import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { mostNewest, newestScopes, type Newest } from '@/domain/clean-up/rule';
import layout from '@/ui/styles/layout.module.css';
import styles from '../clean-up.module.css';
import { NumberField } from './NumberField';

interface NewestFieldsProps {
  id: string;
  /** What stands before the number: "except the newest". */
  label: string;
  newest: Newest | null;
  isRequired: boolean;
  onChange(newest: Newest | null): void;
}

const titles: Record<Newest['of'], string> = {
  all: 'of all',
  major: 'of each major version',
  minor: 'of each minor version',
};

/** How many of the newest, and among what. */
export function NewestFields({ id, label, newest, isRequired, onChange }: NewestFieldsProps) {
  const of = newest?.of ?? 'all';
  return (
    <span className={layout.row}>
      <label htmlFor={id}>{label}</label>
      <NumberField
        id={id}
        label={label}
        value={newest?.count ?? null}
        most={mostNewest}
        isRequired={isRequired}
        onChange={(count) => onChange(count === null ? null : { count, of })}
      />
      {newest !== null && (
        <span className={styles.choice}>
          <FormSelect
            id={`${id}-of`}
            aria-label={`${label}: among which tags`}
            value={newest.of}
            onChange={(_event, value) => {
              const chosen = newestScopes.find((one) => one === value);
              if (chosen !== undefined) onChange({ ...newest, of: chosen });
            }}
          >
            {newestScopes.map((value) => (
              <FormSelectOption key={value} value={value} label={titles[value]} />
            ))}
          </FormSelect>
        </span>
      )}
    </span>
  );
}
