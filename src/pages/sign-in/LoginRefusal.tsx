import { Alert } from '@patternfly/react-core';
import { useLocation } from 'react-router-dom';
import typography from '@/ui/styles/typography.module.css';
import { readLoginRefusal } from './login-refusal';

/** Why an identity provider did not let the person in, as the address says. */
export function LoginRefusal() {
  const { provider, reason } = readLoginRefusal(useLocation().search);
  return (
    <Alert
      isInline
      variant="danger"
      className={typography.breakable}
      component="p"
      role="alert"
      title={provider === '' ? 'The identity provider did not sign you in' : `${provider} did not sign you in`}
    >
      {reason === '' ? 'It gave no reason.' : `It said: “${reason}”`}
    </Alert>
  );
}
