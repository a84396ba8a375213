import { callPath, type ApiCall } from './api-call';
import { quoteForShell } from '@/domain/text/shell-quoting';

/** A request as `curl` makes it. */
type ShellCall = Pick<ApiCall, 'template' | 'parameters' | 'body'> & { method: ApiCall['method'] | 'GET' };

/** The header with which a person's OAuth access token goes along. The token itself is never in a text of ours. */
const tokenHeader = '-H "Authorization: Bearer $TOKEN"';

/**
 * A command for a POSIX shell that makes the request, in the form of the documentation's own examples. `$QUAY` stands for
 * the registry's address and `$TOKEN` for an OAuth access token. Throws as `callPath` does.
 */
export function curlCommand(call: ShellCall): string {
  return readableCurl(call.method, callPath(call), call.body);
}

/**
 * The same for a path that is encoded already; a query may follow it. Paths outside of the API get no token: the settings
 * of the registry are open, and its registry protocol (`/v2/…`) refuses tokens of the API (recorded).
 */
export function readableCurl(method: string, path: string, body?: unknown): string {
  const lines = [`curl -X ${method}`, ...(takesToken(path) ? [tokenHeader] : []), '-H "Accept: application/json"'];
  if (body !== undefined) lines.push("-H 'Content-Type: application/json'", `-d ${quotedJson(body)}`);
  return [...lines, quotedUrl(path)].join(' \\\n  ');
}

/** Whether an access token of the API may go along with a request. */
export function takesToken(path: string): boolean {
  return path.startsWith('/api/');
}

/** A body as one argument of a shell command. What cannot be seen is escaped, so that nothing is hidden and nothing is lost. */
export function quotedJson(body: unknown): string {
  return quoteForShell(visibleJson(body));
}

/**
 * JSON in which every character can be seen: control characters and those without a picture become `\uXXXX`, which JSON
 * takes for the same.
 * @param indent spaces of a level; default: all on one line
 */
export function visibleJson(body: unknown, indent?: number): string {
  return JSON.stringify(body, undefined, indent).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, position) => {
    const unit = character.charCodeAt(position).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}

/** In double quotes, because `$QUAY` is to be replaced; the few characters that mean something there go in single ones. */
function quotedUrl(path: string): string {
  return /[!"$\\`]/.test(path) ? `"$QUAY"${quoteForShell(path)}` : `"$QUAY${path}"`;
}
