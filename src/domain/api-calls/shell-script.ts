import { callPath, type ApiCall } from './api-call';
import { quotedJson } from './curl-command';
import { quoteForShell } from '@/domain/text/shell-quoting';
import { neededScope, type AccessScope } from '@/domain/registry/access-scope';

/** What a plan sends, step by step. */
export interface PlannedCalls {
  /** What is done, in a few words: "Removing 3 tags". */
  title: string;
  steps: readonly ScriptStep[];
}

/** One thing of a plan: its requests in their order, each only if the one before it was done. */
export interface ScriptStep {
  key: string;
  calls: readonly ApiCall[];
  /** Keys of steps before it without which it is not done. */
  after?: readonly string[] | undefined;
  /** What the app looks at first, in a sentence; a script does not. */
  looksFirst?: string | undefined;
}

interface ScriptInput extends PlannedCalls {
  /** What to do when the registry refuses a request, unless the command line says otherwise. */
  atRefusal: 'stop' | 'go-on';
}

/**
 * A POSIX shell script that makes the requests of a plan one by one, a line each. It says what it does, compares each
 * answer's status with the expected one, and ends with 1 if anything was refused. Throws as `callPath` does.
 */
export function shellScript({ title, steps, atRefusal }: ScriptInput): string {
  const numbers = new Map(steps.map(({ key }, position) => [key, position + 1]));
  const lines = steps.flatMap(({ calls, after = [] }, position) => {
    const needed = after.flatMap((key) => numbers.get(key) ?? []);
    return calls.map((call, order) => callLine(call, position + 1, order === 0 ? needed : [position + 1]));
  });
  const scopes = scopesOf(steps).join(', ');
  return `#!/bin/sh
# ${oneLine(title)}
#
# QUAY   the registry, for example https://quay.example.com
# TOKEN  an OAuth access token with the scope ${scopes}
#
# --stop ends at the first refusal, --go-on goes on with the rest. Default: --${atRefusal}
set -eu
: "\${QUAY:?is not set: the address of the registry, for example https://quay.example.com}"
: "\${TOKEN:?is not set: an OAuth access token with the scope ${scopes}}"
at_refusal=\${1:---${atRefusal}}
case $at_refusal in --stop | --go-on) ;; *) echo "Usage: $0 [--stop | --go-on]" >&2; exit 2 ;; esac
total=${lines.length} count=0 refused=' '
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# call STEP STATUS METHOD PATH [BODY]: sends a request and tells whether the answer has the expected status.
call() {
  count=$((count + 1)) step=$1 expected=$2 method=$3 path=$4
  shift 4
  if [ $# -gt 0 ]; then set -- -H 'Content-Type: application/json' -d "$1"; fi
  printf '%s/%s %s %s: ' "$count" "$total" "$method" "$path"
  status=$(curl -sS -o "$answer" -w '%{http_code}' -X "$method" -H "Authorization: Bearer $TOKEN" "$@" "$QUAY$path") || status=none
  if [ "$status" = "$expected" ]; then echo "$status"; return; fi
  echo "refused, status $status, expected $expected"
  cat "$answer" >&2
  echo >&2
  refused="$refused$step "
  if [ "$at_refusal" = --stop ]; then exit 1; fi
}

# done_all STEP...: whether none of the steps was refused; what depends on them is left out otherwise.
done_all() {
  for needed; do
    case $refused in *" $needed "*) count=$((count + 1)); echo "$count/$total left out: step $needed was refused"; return 1 ;; esac
  done
}

${lines.join('\n')}

[ "$refused" = ' ' ]
`;
}

/** The scopes that a token needs for the requests, each once. Throws as `callPath` does. */
export function scopesOf(steps: readonly ScriptStep[]): AccessScope[] {
  return [...new Set(steps.flatMap(({ calls }) => calls.map((call) => neededScope(call.method, callPath(call)))))];
}

/** A file name for the script of a plan: `removing-3-tags.sh`. */
export function scriptFileName(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${words.join('-').slice(0, 60) || 'calls'}.sh`;
}

function callLine(call: ApiCall, step: number, needed: readonly number[]): string {
  const body = call.body === undefined ? '' : ` ${quotedJson(call.body)}`;
  const line = `call ${step} ${call.expectedStatus} ${call.method} ${quoteForShell(callPath(call))}${body}`;
  return needed.length === 0 ? line : `done_all ${needed.join(' ')} && ${line}`;
}

/** A comment ends with its line, and holds nothing that a terminal would act on. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}
