import { listOf, memberOf, textAt, textOf } from '@/domain/text/json-value';

/** Abbreviations may not make a file larger than it is. */
const longestPrefix = 200;

/** The elements of an SPDX 3 file by their ids, which a file may abbreviate (`doc:Package1`). */
export class Spdx3Graph {
  readonly #prefixes = new Map<string, string>();
  readonly #elements = new Map<string, unknown>();

  constructor(document: unknown, elements: readonly unknown[]) {
    for (const part of listOf(memberOf(document, '@context'))) {
      if (typeof part !== 'object' || part === null) continue;
      for (const [prefix, value] of Object.entries(part).slice(0, 1000)) {
        if (typeof value === 'string' && value.length <= longestPrefix) this.#prefixes.set(prefix, value);
      }
    }
    for (const element of elements) {
      const id = this.idOf(element);
      if (id !== '' && !this.#elements.has(id)) this.#elements.set(id, element);
    }
  }

  /** The class of an element; empty if it has none. */
  static typeOf(element: unknown): string {
    return textAt(element, 'type') ?? textAt(element, '@type') ?? '';
  }

  /** The id of an element in full; empty if it has none. */
  idOf(element: unknown): string {
    return this.#inFull(textAt(element, 'spdxId') ?? textAt(element, '@id') ?? '');
  }

  /** The id in a place for an element, which is an id, or the element itself. */
  idIn(place: unknown): string {
    const id = textOf(place);
    return id === null ? this.idOf(place) : this.#inFull(id);
  }

  /** The element in a place for one; undefined if the file has it not. */
  find(place: unknown): unknown {
    return typeof place === 'string' ? this.#elements.get(this.idIn(place)) : (place ?? undefined);
  }

  #inFull(id: string): string {
    const colon = id.indexOf(':');
    const start = colon > 0 && !id.startsWith('//', colon + 1) ? this.#prefixes.get(id.slice(0, colon)) : undefined;
    return start === undefined ? id : start + id.slice(colon + 1);
  }
}
