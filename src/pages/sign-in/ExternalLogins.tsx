import { Alert, Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { ExternalLogin } from '@/domain/registry/registry';
import { explainError } from '@/domain/registry/request-failure';
import { externalSignInAddress } from '@/queries/session/sign-in';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { openAddress } from './open-address';

interface ExternalLoginsProps {
  logins: readonly ExternalLogin[];
  /** There is no other way to sign in. */
  isAlone: boolean;
}

/** Identity providers that the registry trusts; each lets people in on a page of its own. */
export function ExternalLogins({ logins, isAlone }: ExternalLoginsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [openingId, setOpeningId] = useState<string | null>(null);

  const open = async (id: string) => {
    setOpeningId(id);
    setProblem(null);
    try {
      openAddress(await externalSignInAddress(id));
    } catch (error) {
      setProblem(explainError(error));
      setOpeningId(null);
    }
  };

  if (logins.length === 0) return isAlone ? <p>This registry names no way to sign in.</p> : null;
  return (
    <div className={classNames(layout.stack, layout.apart)} role="group" aria-label="Other ways to sign in">
      {problem !== null && <Alert isInline variant="danger" title={problem} role="alert" component="p" />}
      {logins.map(({ id, title }) => (
        <Button
          key={id}
          variant="secondary"
          isBlock
          isLoading={openingId === id}
          isAriaDisabled={openingId !== null}
          onClick={() => void open(id)}
        >
          {`Sign in with ${title}`}
        </Button>
      ))}
    </div>
  );
}
