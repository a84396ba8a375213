import { mostDays } from '@/domain/clean-up/rule';
import layout from '@/ui/styles/layout.module.css';
import { NumberField } from './NumberField';

interface DaysFieldProps {
  id: string;
  /** What stands before the number: "older than". */
  label: string;
  days: number | null;
  isRequired?: boolean;
  onChange(days: number | null): void;
}

/** A span in days of 24 hours. */
export function DaysField({ id, label, days, isRequired = false, onChange }: DaysFieldProps) {
  return (
    <span className={layout.row}>
      <label htmlFor={id}>{label}</label>
      <NumberField
        id={id}
        label={`${label}, days`}
        value={days}
        most={mostDays}
        isRequired={isRequired}
        onChange={onChange}
      />
      days
    </span>
  );
}
