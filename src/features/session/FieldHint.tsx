import { FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';

interface FieldHintProps {
  /** The field is described by it. */
  id: string;
  /** What is wrong with the field. */
  problem: string | undefined;
  /** What it should be like, while nothing is wrong. */
  help: string | undefined;
}

/** The words below a field, if there are any. */
export function FieldHint({ id, problem, help }: FieldHintProps) {
  const hint = problem ?? help;
  if (hint === undefined) return null;
  return (
    <FormHelperText>
      <HelperText id={id}>
        <HelperTextItem variant={problem === undefined ? 'default' : 'error'}>{hint}</HelperTextItem>
      </HelperText>
    </FormHelperText>
  );
}
