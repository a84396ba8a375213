import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { useServices } from '@/queries/services';
import { useSession } from '@/queries/session/use-session';
import { SignInAgainDialog } from './SignInAgainDialog';

export function SessionDialogs() {
  const { session: store } = useServices();
  const { question, username, notice } = useSession();
  return (
    <>
      {/* Another question is another form: nothing typed for one goes to the other. */}
      {question !== null && <SignInAgainDialog key={question} question={question} username={username} />}
      {notice !== null && (
        <AlertGroup isToast isLiveRegion aria-label="Session">
          <Alert
            variant="warning"
            component="h2"
            title="Somebody else has signed in"
            actionClose={
              <AlertActionCloseButton
                aria-label="Close: Somebody else has signed in"
                onClose={() => store.change({ notice: null })}
              />
            }
          >
            {notice}
          </Alert>
        </AlertGroup>
      )}
    </>
  );
}
