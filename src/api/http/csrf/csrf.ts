/**
 * The CSRF token of this browser session. Quay gives one at `/csrf_token` and may hand out its successor with any answer
 * (X-Next-CSRF-Token), after which the one from before is dead.
 */
export interface CsrfTokens {
  /** The token, fetched once when it is first needed; concurrent callers share the fetch. A failed fetch is not kept. */
  obtain: () => Promise<string>;
  /** Takes over a token that came with an answer; null and '' (no such header) change nothing. */
  adopt: (token: string | null) => void;
  /** Drops a token that was refused, unless another one has taken its place meanwhile. */
  discard: (refused: string) => void;
}

export function createCsrfTokens(fetchToken: () => Promise<string>): CsrfTokens {
  let token: string | null = null;
  let pending: Promise<string> | null = null;

  async function fetchOnce(): Promise<string> {
    try {
      const fetched = await fetchToken();
      // A token adopted while the fetch was under way is the newer one.
      token ??= fetched;
      return token;
    } finally {
      pending = null;
    }
  }

  return {
    obtain: async () => token ?? (await (pending ??= fetchOnce())),
    adopt: (next) => {
      if (next) token = next;
    },
    discard: (refused) => {
      if (token === refused) token = null;
    },
  };
}
