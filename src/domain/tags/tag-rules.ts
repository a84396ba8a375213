// The server's rule and its words, which the UI repeats before a request is made and the mock registry answers with.
const tagNamePattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const tagNameRule =
  'Invalid tag: must match [A-Za-z0-9_.-], NOT start with "." or "-", and can contain 1-128 characters';

/** Why the server would refuse this tag name, in its own words; undefined for a good one. */
export function whyNotTagName(name: string): string | undefined {
  return tagNamePattern.test(name) ? undefined : tagNameRule;
}
