import type { LayerCommand } from './layer-command';

/** What stands for a value that is not shown. */
export const maskedValue = '••••••••';

/** Words that make a name that of a secret wherever they stand in it, also within a longer word (`DBPASSWORD`). */
const secretParts = /password|passwd|passphrase|secret|credential|apikey|accesskey|privatekey|signingkey/;

/** Words that do so only by themselves: `TOKENIZERS` and `MONKEY` are no secrets. */
const secretWords: ReadonlySet<string> = new Set([
  'pass',
  'pw',
  'token',
  'tokens',
  'key',
  'keys',
  'auth',
  'creds',
  'pat',
]);

/** A password within an address: `postgres://app:secret@host/db`. */
const addressWithPassword = /:\/\/[^\s/:@]{0,200}:[^\s/@]{1,200}@/;

const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;

/** Whether a variable looks as if its value were nobody's business: by its name, or by the value itself. */
export function isSecret(name: string, value: string): boolean {
  return isSecretName(name) || addressWithPassword.test(value) || privateKey.test(value);
}

function isSecretName(name: string): boolean {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  // The public half of a pair of keys is for all.
  if (words.includes('public') && words.at(-1) === 'key') return false;
  return secretParts.test(words.join('')) || words.some((word) => secretWords.has(word) || word.endsWith('token'));
}

/** Steps that set variables. */
const setsVariables: ReadonlySet<string | null> = new Set(['ENV', 'ARG']);

/** The variables of a step ENV or ARG as builders write them: `A=b C=d e`. A value may hold blanks, so it ends where the next name begins. */
export function readAssignments(text: string): { name: string; value: string }[] {
  return text
    .split(/\s+(?=[A-Za-z_][\w.-]*=)/)
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.search(/[=\s]/);
      const [name, value] = at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return { name, value: value.replace(/^"(.*)"$/s, '$1') };
    });
}

/** How many values of the step look like secrets. */
export function countSecrets({ instruction, argument }: LayerCommand): number {
  if (!setsVariables.has(instruction)) return 0;
  return readAssignments(argument).filter(({ name, value }) => isSecret(name, value)).length;
}

/** The step with every value masked that looks like a secret. */
export function maskedCommand(command: LayerCommand): LayerCommand {
  if (countSecrets(command) === 0) return command;
  const text = ({ name, value }: { name: string; value: string }) =>
    `${name}=${isSecret(name, value) ? maskedValue : value}`;
  return { ...command, argument: readAssignments(command.argument).map(text).join(' ') };
}
