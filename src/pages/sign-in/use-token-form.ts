import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { explainError, RequestError } from '@/domain/registry/request-failure';
import { readRegistryAddress } from '@/domain/registry/registry-address';
import { signInWithToken } from '@/queries/session/access-token';

interface TokenProblem {
  /** null: the registry's answer, or that it could not be reached. */
  field: 'address' | 'token' | null;
  text: string;
  /** The token may work all the same. */
  canGoOn?: boolean;
}

/** A form for an access token. The token stays in its field until it is used; it is in no state and in no message. */
export function useTokenForm(onSignedIn: () => void) {
  const client = useQueryClient();
  const addressField = useRef<HTMLInputElement>(null);
  const tokenField = useRef<HTMLInputElement>(null);
  const [isKept, keep] = useState(false);
  const [problem, setProblem] = useState<TokenProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const tell = (found: TokenProblem) => {
    setProblem(found);
    (found.field === 'address' ? addressField : tokenField).current?.focus();
  };

  const submit = async (acceptsUnknownOwner = false) => {
    if (isBusy) return;
    const address = readRegistryAddress(addressField.current?.value ?? '');
    if ('problem' in address) return tell({ field: 'address', text: address.problem });
    const { baseUrl } = address;
    const token = tokenField.current?.value.trim() ?? '';
    if (token === '') return tell({ field: 'token', text: 'Enter the access token.' });
    // What Quay makes of them; anything else could not be sent in a header.
    if (!/^[\w.~+/=-]+$/.test(token)) return tell({ field: 'token', text: 'An access token has no such characters.' });
    setProblem(null);
    setIsBusy(true);
    try {
      if (await signInWithToken(client, { baseUrl, token, isKept, acceptsUnknownOwner })) onSignedIn();
      else tell({ field: null, text: unknownOwner, canGoOn: true });
    } catch (error) {
      tell({ field: null, text: explain(error, baseUrl) });
    } finally {
      setIsBusy(false);
    }
  };

  return { addressField, tokenField, isKept, keep, problem, isBusy, submit, forgetProblem: () => setProblem(null) };
}

const unknownOwner =
  'The registry does not tell whose token this is: the token is wrong or has expired, or it lacks the scope user:read.';

function explain(error: unknown, baseUrl: string): string {
  const isNetworkFailure = error instanceof RequestError && error.kind === 'network';
  return isNetworkFailure
    ? `${baseUrl} could not be reached from here. Is it the right address, and does it let other addresses ask?`
    : explainError(error);
}
