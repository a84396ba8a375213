import { showEveryMs } from '@/queries/reading-policy';

/** A value that changes more often than the screen should follow it. */
export class PacedValue<T> {
  #value: T;
  readonly #compute: () => T;
  readonly #listeners = new Set<() => void>();
  #shownAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param compute says what the value is by now */
  constructor(first: T, compute: () => T) {
    this.#value = first;
    this.#compute = compute;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): T => this.#value;

  /** Shows it when it is time to. */
  showSoon(): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#shownAt + showEveryMs() - performance.now());
    this.#timer = setTimeout(() => this.show(), wait);
  }

  /** Shows it at once. */
  show(value: T = this.#compute()): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#shownAt = performance.now();
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}
