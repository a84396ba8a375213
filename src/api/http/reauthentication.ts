import { sessionNumber } from './credentials';
import { isFreshLoginDemand } from './failure';
import type { Answer, Call } from './transport';

/** What the registry wants before it does what was asked. */
export interface SignInDemand {
  /** `session`: no one is signed in (any more). `password`: the person is to show again that it is them. */
  needs: 'session' | 'password';
  /** The person wanted a change; otherwise something was read, perhaps by itself. */
  isWrite: boolean;
  /** When the request was sent, by the clock of `performance.now()`. */
  sentAt: number;
  /** Whether a person has signed in since the request was sent. */
  isOutdated(): boolean;
  signal: AbortSignal | undefined;
}

/** Gets the person to sign in; resolves to whether the request is to be sent once more. */
export type MeetDemand = (demand: SignInDemand) => Promise<boolean>;

let meetDemand: MeetDemand = () => Promise.resolve(false);

/** Says who deals with requests that the registry refuses because of the session; ends with the returned function. */
export function meetSignInDemands(meet: MeetDemand): () => void {
  meetDemand = meet;
  return () => {
    if (meetDemand === meet) meetDemand = () => Promise.resolve(false);
  };
}

/** Sends a request. If the session is what it lacks, the person may sign in, and it is sent once more. */
export async function withSignIn(call: Call, send: () => Promise<Answer>): Promise<Answer> {
  const sentIn = sessionNumber();
  const sentAt = performance.now();
  const answer = await send();
  if (answer.status !== 401) return answer;
  const demand: SignInDemand = {
    needs: isFreshLoginDemand(answer) ? 'password' : 'session',
    isWrite: call.method !== 'GET' && call.method !== 'HEAD',
    sentAt,
    isOutdated: () => sessionNumber() !== sentIn,
    signal: call.signal,
  };
  return (await meetDemand(demand)) ? send() : answer;
}
