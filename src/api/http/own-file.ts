/** Milliseconds for the whole file. */
const timeLimit = 120_000;

/**
 * Reads a file of the server that the app came from: never from another one, not by a redirect either, and without cookies.
 *
 * @param mostBytes reading stops beyond
 * @returns a sentence says why it cannot be had
 */
export async function readOwnFile(address: string, mostBytes: number): Promise<ArrayBuffer | string> {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (url === null || url.origin !== new URL(document.baseURI).origin) return 'It is not on the server of this page.';
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const response = await fetch(url, { credentials: 'omit', redirect: 'error', cache: 'no-cache', signal });
    if (!response.ok) return `The server answered with status ${response.status}.`;
    // A server that has no such file answers with the app.
    if (response.headers.get('content-type')?.startsWith('text/html') === true) return 'The server has no such file.';
    return await readBytes(response, mostBytes);
  } catch {
    return 'The server did not answer.';
  }
}

async function readBytes({ body }: Response, mostBytes: number): Promise<ArrayBuffer | string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > mostBytes) {
      void reader?.cancel().catch(() => undefined);
      return `It is larger than ${Math.floor(mostBytes / 1_000_000)} MB.`;
    }
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}
