// Patterns of untrusted text: repetitions have a bound, so that no text takes long.

/** Folders in front of a program: `/usr/local/bin/`, `C:\Program Files\PowerShell\7\`. */
const folders = String.raw`(?:[A-Za-z]:\\(?:[^\\\n:]+\\)*|[\w.+/-]*/)?`;

/** What a shell may stand behind: `conda run -n env /bin/bash -c`, `scl enable gcc-toolset-12 -- bash -c`. */
const inEnvironment = String.raw`(?:(?:conda|mamba|micromamba)\s+run(?:\s+-\S+(?:\s+[^\s-]\S*)?){0,6}?|scl\s+enable(?:\s+[\w.-]+){1,6}?(?:\s+--)?|env(?:\s+-\S+){0,4}|busybox)`;

/** Shells of Unix with their options, up to the one that a command follows: `/bin/bash -o pipefail -c`, `/usr/bin/env sh -ec`. */
const posixShell = String.raw`${folders}(?:${inEnvironment}\s+${folders})?(?:r?bash|t?csh|sh|ash|dash|ksh|mksh|zsh|fish)(?:\s+(?:[-+]\w*[oO]\s+\w+|--(?:rcfile|init-file)\s+\S+|--[\w-]+|[-+][A-Za-z]+)){0,12}?\s+-\w*c`;

/** `/usr/bin/python3 -u -c` */
const python = String.raw`${folders}python[\d.]{0,6}(?:\s+-[A-Za-z]+){0,8}?\s+-\w*c`;

/** `cmd /S /C` */
const windowsShell = String.raw`${folders}[Cc][Mm][Dd](?:\.exe)?(?:\s+/[A-Za-z](?::\w+)?){0,8}?\s+/[Cc]`;

/** `powershell -NoProfile -ExecutionPolicy Bypass -Command` */
const powerShell = String.raw`${folders}(?:[Pp]ower[Ss]hell|pwsh)(?:\.exe)?(?:\s+-\w+(?:\s+(?!-)\S+)?){0,12}?\s+-[Cc](?:ommand)?`;

const shell = `(?:${posixShell}|${python}|${windowsShell}|${powerShell})`;
const shellInFront = new RegExp(String.raw`^${shell}(?:\s+|$)`);
const shellBehindArguments = new RegExp(String.raw`\s(?=${shell}(?:\s|$))`);

/**
 * The mark of the classic builder for a step that runs nothing, behind a shell. The shell may be any (SHELL names it), so
 * that only its last option is asked for, or that it is one word; settings of PowerShell (`$ErrorActionPreference = 'Stop';`)
 * may stand between.
 */
const noOperation =
  /^[^\s"'](?:[^\n"']*?\s(?:-\w*[Cc]|-[Cc]ommand|\/[Cc])(?:\s+\$[^\n#]*;)?|[^\s"']*)\s+#\(nop\)(?:\s+|$)/;

/** What the shell of a step is given, without the shell; null if the text begins with no shell that we know. */
export function commandOfShell(text: string): string | null {
  return shellInFront.test(text) ? text.replace(shellInFront, '').trim() : null;
}

/** The instruction of a step that the classic builder marks as a no-op (`#(nop)`), behind any shell; null for all others. */
export function markedInstruction(text: string): string | null {
  return noOperation.test(text) ? text.replace(noOperation, '').trim() : null;
}

/**
 * Builders note build arguments before the command: their number, then each as name=value, `|2 A=b C=two words /bin/sh -c
 * make`. The rest of the text without them; null if there are none, or nothing follows them.
 */
export function withoutBuildArguments(text: string): string | null {
  const count = /^\|(\d+)(?=\s)/.exec(text)?.[1];
  if (count === undefined) return null;
  let rest = text.slice(count.length + 1);
  for (let left = Number(count); left > 0; left -= 1) {
    const argument = /^\s+[^\s=]+=\S*/.exec(rest)?.[0];
    if (argument === undefined) return null;
    rest = rest.slice(argument.length);
    // A value may hold blanks; then it ends where the next argument, or the shell, begins.
    const next = left > 1 ? rest.search(/\s+[^\s=]+=/) : rest.search(shellBehindArguments);
    if (next > 0) rest = rest.slice(next);
  }
  return rest.trim() === '' ? null : rest.trim();
}
