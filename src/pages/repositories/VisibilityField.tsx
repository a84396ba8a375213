import { FormGroup, Radio } from '@patternfly/react-core';

/** Who can see a new repository. */
export function VisibilityField({ isPublic, onChange }: { isPublic: boolean; onChange(isPublic: boolean): void }) {
  return (
    <FormGroup role="radiogroup" label="Visibility" fieldId="repository-public">
      <Radio
        id="repository-public"
        name="visibility"
        label="Public"
        description="Anyone can see and pull from this repository. You choose who can push."
        isChecked={isPublic}
        onChange={() => onChange(true)}
      />
      <Radio
        id="repository-private"
        name="visibility"
        label="Private"
        description="You choose who can see, pull and push from/to this repository."
        isChecked={!isPublic}
        onChange={() => onChange(false)}
      />
    </FormGroup>
  );
}
