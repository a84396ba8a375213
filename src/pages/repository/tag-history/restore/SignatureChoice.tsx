import { Checkbox } from '@patternfly/react-core';
import { useId } from 'react';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import { listNames } from '@/domain/text/name-list';
import { shortTagName } from '@/domain/image/signatures';

interface SignatureChoiceProps {
  /** Signatures and the like that ended with the images; nothing is asked if there are none. */
  signatures: readonly DeletedTag[];
  isChosen: boolean;
  isDisabled: boolean;
  onChoose(isChosen: boolean): void;
}

/** Whether signatures that were lost with their image come back with it. */
export function SignatureChoice({ signatures, isChosen, isDisabled, onChoose }: SignatureChoiceProps) {
  const id = useId();
  if (signatures.length === 0) return null;
  const names = listNames(
    signatures.map(({ name }) => shortTagName(name)),
    3,
  );
  const what = signatures.length === 1 ? 'the signature' : `the ${signatures.length} signatures and the like`;
  return (
    <Checkbox
      id={id}
      label={`Also restore ${what} that went along`}
      description={names}
      isChecked={isChosen}
      isDisabled={isDisabled}
      onChange={(_event, isChecked) => onChoose(isChecked)}
    />
  );
}
