/** Things that are read without asking. */
const readWithoutAsking = 200;

/** Which of many things may be read: so many without a question, all once the person agrees, no more once it says stop. */
export class ReadGrant {
  #scope = '';
  #allowance = readWithoutAsking;
  #granted: Set<string> | 'all' = new Set();

  /** With another scope than before the question is open again. */
  narrow(scope: string): void {
    if (scope !== this.#scope) {
      this.#granted = new Set();
      this.#allowance = readWithoutAsking;
    }
    this.#scope = scope;
  }

  /** The person agreed to all. */
  giveAll(): void {
    this.#granted = 'all';
  }

  /** No more than these, until the person agrees. */
  limitTo(keys: Iterable<string>): void {
    this.#allowance = 0;
    this.#granted = new Set(keys);
  }

  has(key: string): boolean {
    return this.#granted === 'all' || this.#granted.has(key);
  }

  /** Whether this one may be read, perhaps as one of those that need no question. */
  take(key: string): boolean {
    if (this.#granted !== 'all' && this.#granted.size < this.#allowance) this.#granted.add(key);
    return this.has(key);
  }
}
