/** Said of a namespace without any repository that the person sees. */
export function noneToAsk(namespace: string): string {
  return `No repositories of “${namespace}” to ask`;
}
