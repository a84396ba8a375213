import { Alert } from '@patternfly/react-core';
import { SignInOffer } from '@/features/session/SignInOffer';
import layout from '@/ui/styles/layout.module.css';

interface ReadOnlyNoteProps {
  /** What cannot be done here: "changed". */
  done: string;
  /** Why the person may not, as a sentence. */
  reason: string;
}

/** Says above a list why its rows have no buttons. */
export function ReadOnlyNote({ done, reason }: ReadOnlyNoteProps) {
  return (
    <Alert
      component="p"
      isInline
      isPlain
      variant="info"
      className={layout.below}
      title={
        <>
          {`Nothing can be ${done} by you here. ${reason} `}
          <SignInOffer />
        </>
      }
    />
  );
}
