/** A pseudo-random source that answers the same sequence for the same name. */
export interface Random {
  /** A number from 0 up to, but without, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** FNV-1a, 32 bits. */
export function fnvHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32: small, quick, and good enough for demo data. */
export function createRandom(name: string): Random {
  let state = fnvHash(name);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { next, whole, pick: (items) => items[whole(0, items.length - 1)] ?? items[0] };
}

/** Seeds ask for the same ids again for every registry that is built; tests build hundreds. */
const known = new Map<string, string>();

/** A UUID that depends on nothing but its name, so that a replayed session sees the same ids. */
export function uuidFor(name: string): string {
  const uuid = known.get(name) ?? makeUuid(name);
  known.set(name, uuid);
  return uuid;
}

function makeUuid(name: string): string {
  const random = createRandom(name);
  const hex = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
