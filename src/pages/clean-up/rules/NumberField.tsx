import { TextInput } from '@patternfly/react-core';
import { useState } from 'react';

interface NumberFieldProps {
  id: string;
  label: string;
  value: number | null;
  most: number;
  /** Null for an empty field; never called with anything else that is no such number. */
  onChange(value: number | null): void;
  /** An empty field is no value, and shows the one before when it is left. */
  isRequired?: boolean;
}

/** A field for a whole number from 1 up. What is no such number is not passed on. */
export function NumberField({ id, label, value, most, onChange, isRequired = false }: NumberFieldProps) {
  /** What is being typed; null while nobody does. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : String(value));
  const isWrong = typed !== null && typed !== '' && read(typed, most) === null;
  return (
    <span>
      <TextInput
        id={id}
        aria-label={label}
        inputMode="numeric"
        size={4}
        autoComplete="off"
        validated={isWrong ? 'error' : 'default'}
        value={text}
        onChange={(_event, next) => {
          setTyped(next);
          const number = read(next, most);
          if (number !== null || (next.trim() === '' && !isRequired)) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </span>
  );
}

function read(text: string, most: number): number | null {
  const number = /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null;
  return number !== null && number <= most ? number : null;
}
