/** Fetches code before anybody needs it. Where that fails, whoever needs it then is told; until then it is not worth a word. */
export function fetchAhead(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}
