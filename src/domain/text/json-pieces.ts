import type { Pieces } from './pieces';

/**
 * A file of JSON in pieces: what `JSON.stringify(document, null, 2)` writes, and a line break. A list that is no array but an
 * iterator is asked for its entries as they are written, each of which is a piece: lists that may be long should be such.
 */
export function* jsonPieces(document: unknown): Pieces {
  yield* valuePieces(document, '');
  yield '\n';
}

function* valuePieces(value: unknown, margin: string): Pieces {
  if (typeof value !== 'object' || value === null) yield JSON.stringify(value);
  else if (Array.isArray(value)) yield* listPieces(value, margin, valuePieces);
  else if (isIterable(value)) yield* listPieces(value, margin, entryPieces);
  else yield* objectPieces(value, margin);
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

/** An entry as a whole, moved to its margin: no text in it has a line break of its own, for JSON escapes them. */
function* entryPieces(entry: unknown, margin: string): Pieces {
  yield JSON.stringify(entry, null, 2).replaceAll('\n', `\n${margin}`);
}

function* listPieces(
  list: Iterable<unknown>,
  margin: string,
  write: (entry: unknown, margin: string) => Pieces,
): Pieces {
  let before = '[';
  for (const entry of list) {
    yield `${before}\n${margin}  `;
    yield* write(entry, `${margin}  `);
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${margin}]`;
}

function* objectPieces(value: object, margin: string): Pieces {
  let before = '{';
  for (const [name, member] of Object.entries<unknown>({ ...value })) {
    if (member === undefined) continue;
    yield `${before}\n${margin}  ${JSON.stringify(name)}: `;
    yield* valuePieces(member, `${margin}  `);
    before = ',';
  }
  yield before === '{' ? '{}' : `\n${margin}}`;
}
