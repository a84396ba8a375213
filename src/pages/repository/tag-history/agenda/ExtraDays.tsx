import { Button, FormGroup, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { mostExtraDays, readExtraDays } from '@/domain/expiration/extension-plan';
import { formatNumber } from '@/domain/time/intl-formatters';
import layout from '@/ui/styles/layout.module.css';

interface ExtraDaysProps {
  id: string;
  /** As typed; see `readExtraDays`. */
  text: string;
  isDisabled: boolean;
  onChange(text: string): void;
  onEnter(): void;
}

const usualDays = ['7', '30', '90'];

/** How many days tags get more: a number, and the usual ones. */
export function ExtraDays({ id, text, isDisabled, onChange, onEnter }: ExtraDaysProps) {
  const isWrong = readExtraDays(text) === null;
  return (
    <FormGroup label="Days more" fieldId={id}>
      <div className={layout.row}>
        <span>
          <TextInput
            id={id}
            type="number"
            min={1}
            max={mostExtraDays}
            value={text}
            // It may have the focus.
            readOnlyVariant={isDisabled ? 'default' : undefined}
            validated={isWrong ? 'error' : 'default'}
            aria-describedby={`${id}-help`}
            onChange={(_event, next) => onChange(next)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') onEnter();
            }}
          />
        </span>
        {usualDays.map((usual) => (
          <Button
            key={usual}
            variant={text === usual ? 'secondary' : 'tertiary'}
            size="sm"
            aria-pressed={text === usual}
            isDisabled={isDisabled}
            onClick={() => onChange(usual)}
          >
            {`${usual} days`}
          </Button>
        ))}
      </div>
      <HelperText id={`${id}-help`} isLiveRegion>
        <HelperTextItem variant={isWrong ? 'error' : 'default'}>
          {isWrong
            ? `Enter a whole number of days, from 1 to ${formatNumber(mostExtraDays)}.`
            : 'They are added to each tag’s own expiration.'}
        </HelperTextItem>
      </HelperText>
    </FormGroup>
  );
}
