import { Checkbox, Form, FormGroup, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { vexJustifications, vexStatuses, vexText } from '@/domain/risk/vex-statement';
import type { VexDraft } from '@/domain/risk/files/write-openvex';

interface VexFieldsProps {
  draft: VexDraft;
  onChange(draft: VexDraft): void;
}

const ownWords = 'own-words';

/** What is stated: the status, why, and by whom. */
export function VexFields({ draft, onChange }: VexFieldsProps) {
  const { status, justification, text, author, isForRepository } = draft;
  const needsJustification = status === 'not_affected';
  const textLabel =
    status === 'affected'
      ? 'What to do'
      : needsJustification && justification === null
        ? 'Why not'
        : 'Note (may be empty)';
  return (
    <Form onSubmit={(event) => event.preventDefault()}>
      <FormGroup label="Status" fieldId="vex-status">
        <FormSelect
          id="vex-status"
          value={status}
          onChange={(_event, value) =>
            onChange({ ...draft, status: vexStatuses.find((one) => one === value) ?? status })
          }
        >
          {vexStatuses.toReversed().map((one) => (
            <FormSelectOption key={one} value={one} label={vexText(one)} />
          ))}
        </FormSelect>
      </FormGroup>
      {needsJustification && (
        <FormGroup label="Justification" fieldId="vex-justification">
          <FormSelect
            id="vex-justification"
            value={justification ?? ownWords}
            onChange={(_event, value) =>
              onChange({ ...draft, justification: vexJustifications.find((one) => one === value) ?? null })
            }
          >
            {vexJustifications.map((one) => (
              <FormSelectOption key={one} value={one} label={vexText(one)} />
            ))}
            <FormSelectOption value={ownWords} label="In words" />
          </FormSelect>
        </FormGroup>
      )}
      <FormGroup label={textLabel} fieldId="vex-text">
        <TextArea
          id="vex-text"
          rows={2}
          resizeOrientation="vertical"
          value={text}
          onChange={(_event, next) => onChange({ ...draft, text: next })}
        />
      </FormGroup>
      <FormGroup label="Author" fieldId="vex-author">
        <TextInput id="vex-author" value={author} onChange={(_event, next) => onChange({ ...draft, author: next })} />
      </FormGroup>
      <Checkbox
        id="vex-repository"
        label="For every image of the repository, not only for this one"
        isChecked={isForRepository}
        onChange={(_event, next) => onChange({ ...draft, isForRepository: next })}
      />
    </Form>
  );
}
