// The characters that registry hosts, names, tags and digests consist of; none of them means anything to a shell.
const plainPattern = /^[A-Za-z0-9_][A-Za-z0-9._:/@+-]*$/;

/**
 * A text as one argument of a POSIX shell command: unchanged if it is harmless, else in single quotes.
 * Control characters and invisible ones become U+FFFD: in a pasted text a terminal would act on them even inside quotes,
 * and no valid name holds any. A leading "-" cannot be quoted away, so "--" goes before it.
 */
export function quoteForShell(text: string): string {
  if (plainPattern.test(text)) return text;
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
  const quoted = `'${visible.replaceAll("'", String.raw`'\''`)}'`;
  return text.startsWith('-') ? `-- ${quoted}` : quoted;
}
