import pLimit from 'p-limit';

/**
 * Looks at the tags of a job right before they are written to, many at a time in the order of the steps. Another attempt
 * comes later, and what was read for the first one is old by then: it looks at its tag alone.
 */
export class LookAhead<Found extends { failure: unknown }> {
  readonly #names: readonly string[];
  readonly #read: (names: readonly string[], signal: AbortSignal) => Promise<Found>;
  readonly #together: number;
  readonly #places: ReadonlyMap<string, number>;
  readonly #batches = new Map<number, Found>();
  readonly #failed = new Set<number>();
  readonly #seen = new Set<string>();
  // One after the other: what a step waits for was looked at before it.
  readonly #inTurn = pLimit(1);

  /**
   * @param read what it finds is used for all these tags, unless there is a failure: then each of the others looks alone
   * @param together so many tags are looked at together
   */
  constructor(
    names: readonly string[],
    read: (names: readonly string[], signal: AbortSignal) => Promise<Found>,
    together = 100,
  ) {
    this.#names = names;
    this.#read = read;
    this.#together = together;
    this.#places = new Map(names.map((name, place) => [name, Math.floor(place / together)]));
  }

  /** What was found of a tag and those beside it. */
  look(name: string, signal: AbortSignal): Promise<Found> {
    return this.#inTurn(async () => {
      const place = this.#places.get(name);
      if (place === undefined || this.#seen.has(name) || this.#failed.has(place)) return this.#read([name], signal);
      const found = this.#batches.get(place) ?? (await this.#readBatch(place, signal));
      if (found.failure === null) this.#seen.add(name);
      return found;
    });
  }

  async #readBatch(place: number, signal: AbortSignal): Promise<Found> {
    const batch = this.#names.slice(place * this.#together, (place + 1) * this.#together);
    // Until it has worked.
    this.#failed.add(place);
    const found = await this.#read(batch, signal);
    if (found.failure !== null) return found;
    this.#failed.delete(place);
    this.#batches.set(place, found);
    return found;
  }
}
