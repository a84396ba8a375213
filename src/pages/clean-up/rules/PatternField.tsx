import { InputGroup, InputGroupItem, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import type { NamePattern } from '@/domain/clean-up/rule';
import styles from '../clean-up.module.css';
import { TypedInput } from './TypedInput';

interface PatternFieldProps {
  id: string;
  label: string;
  pattern: NamePattern | null;
  /** Whether it is of no use as it stands. */
  isWrong: boolean;
  describedBy: string;
  onChange(pattern: NamePattern): void;
}

const kinds = [
  ['glob', 'Glob'],
  ['regex', 'Regex'],
] as const;

/** A pattern for the whole name of a tag. */
export function PatternField({ id, label, pattern, isWrong, describedBy, onChange }: PatternFieldProps) {
  const { text, kind } = pattern ?? { text: '', kind: 'glob' as const };
  return (
    <InputGroup className={styles.pattern}>
      <InputGroupItem isFill className={styles.patternText}>
        <TypedInput
          id={id}
          aria-label={label}
          placeholder={kind === 'glob' ? 'Any name, or nightly-*, dev-?' : 'Any name, or nightly-\\d+'}
          value={text}
          validated={isWrong ? 'error' : 'default'}
          aria-describedby={describedBy}
          onType={(next) => onChange({ text: next, kind })}
        />
      </InputGroupItem>
      <InputGroupItem>
        <ToggleGroup aria-label={`Kind of pattern: ${label}`}>
          {kinds.map(([value, title]) => (
            <ToggleGroupItem
              key={value}
              buttonId={`${id}-${value}`}
              text={title}
              isSelected={kind === value}
              onChange={() => onChange({ text, kind: value })}
            />
          ))}
        </ToggleGroup>
      </InputGroupItem>
    </InputGroup>
  );
}
