import { hasAccessToken } from '@/api/http/credentials';

/** What the person is asked for: to sign in again, or only to type the password once more. */
export type SignInQuestion = 'session' | 'password';

export interface SessionState {
  /** Who was last seen signed in in this tab; null if no one was, or they signed out. */
  username: string | null;
  /** Whether an access token shows who asks, and not a session. */
  hasToken: boolean;
  /** What the person is asked for now. */
  question: SignInQuestion | null;
  /** The person did not want to sign in again: nothing that happens by itself asks once more. */
  isDeclined: boolean;
  /** When the person last did not want to type the password again, by the clock of `performance.now()`. */
  unconfirmedAt: number;
  /** Grows when another person takes over: nothing on screen may stay from one person to the next. */
  personNumber: number;
  /** Something about the session that the person has to know. */
  notice: string | null;
}

/** Who uses this tab, and what waits for them to sign in again. */
export class SessionStore {
  #state: SessionState = {
    username: null,
    hasToken: hasAccessToken(),
    question: null,
    isDeclined: false,
    unconfirmedAt: -Infinity,
    personNumber: 0,
    notice: null,
  };
  readonly #waiting = new Set<(isRepeated: boolean) => void>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.#state;

  change(patch: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of Array.from(this.#listeners)) listener();
  }

  /** Asks the person; resolves to whether what waits for it is to be sent again. Requests meanwhile share the answer. */
  ask(question: SignInQuestion, signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#state.question !== 'session') this.change({ question });
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.delete(end);
        reject(signal?.reason);
      };
      const end = (isRepeated: boolean) => {
        signal?.removeEventListener('abort', giveUp);
        resolve(isRepeated);
      };
      this.#waiting.add(end);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** The question is answered: what waited goes on, or fails as it would have without it. */
  settle(isRepeated: boolean): void {
    const ends = [...this.#waiting];
    this.#waiting.clear();
    this.change({ question: null });
    for (const end of ends) end(isRepeated);
  }
}
