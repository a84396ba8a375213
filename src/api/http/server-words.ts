import { parseJson } from './answers/json';
import { readRefusal } from './refusal.schema';

/** The longest text of a server that is shown; more is a dump, not a message. */
const longestWords = 400;

/**
 * A refusal's own words, or null if it has none for people. Quay's refusals have several shapes, also under a wrong
 * Content-Type: problem details, `{"message"}` with a text or an object of parameter → text, `{"error"}`, the registry
 * protocol's `{"errors": [{"message"}]}`, plain text and web pages. A web page never yields words.
 */
export function serverWords(text: string): string | null {
  const body = parseJson(text);
  const words = body === undefined ? sentenceUnlessMarkup(text) : wordsOf(body);
  return words === null ? null : tidy(words);
}

/** Tells a web page (a proxy's error page, Quay's own start page) from data. */
export function isMarkup(text: string): boolean {
  return /^\s*<(!doctype|!--|\?xml|html|head|body|[a-z][a-z0-9]*[\s>/])/i.test(text);
}

function wordsOf(body: unknown): string | null {
  const { detail, errorMessage, message, errorDescription, error, errors } = readRefusal(body);
  return (
    sentence(body) ??
    sentence(detail) ??
    sentence(errorMessage) ??
    sentence(message) ??
    parameterWords(message) ??
    sentence(errorDescription) ??
    sentence(error) ??
    registryErrorWords(errors)
  );
}

function sentence(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '' || /^\s*<(!doctype|html|head|body)\b/i.test(value)) return null;
  return value;
}

/** `{"limit": "Limit to the number …"}`, the answer to a parameter of the wrong type. */
function parameterWords(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const lines = Object.entries(value).flatMap(([parameter, words]) => {
    const text = sentence(words);
    return text === null ? [] : [`${parameter}: ${text}`];
  });
  return lines.length === 0 ? null : lines.join('; ');
}

function registryErrorWords(errors: unknown): string | null {
  if (!Array.isArray(errors)) return null;
  const lines = errors.map((error: unknown) => sentence(readRefusal(error).message)).filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join(' ');
}

/** Any element in it makes a text a piece of a web page. */
function sentenceUnlessMarkup(text: string): string | null {
  return isMarkup(text) || /<\/?[a-z][^>]*>/i.test(text) ? null : sentence(text);
}

/** The schema validator appends the whole schema after a blank line. */
function tidy(words: string): string {
  const [message = words] = words.split(/\n\s*\nFailed validating/);
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length <= longestWords ? line : `${line.slice(0, longestWords)}…`;
}
