import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Radio,
  TextInput,
} from '@patternfly/react-core';
import { useId, useRef, useState } from 'react';
import { isFull, mostViews, tidyName, whyNotName, type SavedView } from '@/domain/saved-views/saved-view';
import { addressText } from '@/routing/address-words';
import { useTimeout } from '@/ui/effects/use-timeout';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { pinsOf } from './pin-words';

interface SavedViewFormProps {
  view: SavedView;
  /** All of the person. */
  views: readonly SavedView[];
  /** It is saved already, and is changed. */
  isKnown: boolean;
  onSave(view: SavedView): void;
  onCancel(): void;
}

/** Id of the first field, for the dialog that puts the focus there. */
export const viewNameId = 'saved-view-name';

/** Name and place of a view. */
export function SavedViewForm({ view, views, isKnown, onSave, onCancel }: SavedViewFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(view.name);
  const [pin, setPin] = useState(view.pin);
  const problem =
    !isKnown && isFull(views)
      ? `There are ${mostViews} views, and no more are kept. Delete one first.`
      : whyNotName(views, name, view.address);
  // The dialog may be open already, and then looks after the focus no more.
  useTimeout(() => field.current?.select(), 0);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) onSave({ name: tidyName(name), address: view.address, pin });
      }}
    >
      <p className={typography.breakable}>{addressText(view.address)}</p>
      <FormGroup label="Name" fieldId={viewNameId} isRequired>
        <TextInput
          ref={field}
          id={viewNameId}
          value={name}
          isRequired
          autoComplete="off"
          validated={problem === undefined ? 'default' : 'error'}
          aria-describedby={`${id}-help`}
          onChange={(_event, value) => setName(value)}
        />
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion>
            {problem !== undefined && <HelperTextItem variant="error">{problem}</HelperTextItem>}
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <FormGroup role="radiogroup" label="Pin to" fieldId={`${id}-pin`}>
        {pinsOf(view.address).map((one) => (
          <Radio
            key={one.pin}
            id={`${id}-${one.pin}`}
            name={`${id}-pin`}
            label={one.label}
            description={one.description}
            isChecked={pin === one.pin}
            onChange={() => setPin(one.pin)}
          />
        ))}
      </FormGroup>
      <p className={typography.subtle}>This browser keeps it. Nothing of it is sent to the registry.</p>
      <div className={layout.row}>
        <Button type="submit" variant="primary" isDisabled={problem !== undefined}>
          Save
        </Button>
        <Button variant="link" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
