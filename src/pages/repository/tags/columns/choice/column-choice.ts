import { toggled } from '@/domain/text/toggled';

/** What a person has chosen of the table. */
export interface ColumnChoices {
  /** Columns whose visibility they have changed, and ways to show rows that they have put on. */
  keys: readonly string[];
  /** Columns in their order; empty for that of the start. */
  order: readonly string[];
}

/**
 * What people have chosen, as this browser keeps it: a line per person, the latest first. Columns that are not listed
 * follow the defaults, also those of later versions.
 */
export type KeptChoices = readonly (ColumnChoices & { person: string })[];

const mostPeople = 20;
/** One for all, so that what depends on it is not worked out again. */
const nothingChanged: ColumnChoices = { keys: [], order: [] };

/** Never throws: unreadable choices are left out. */
export function readChoices(text: string): KeptChoices {
  return text.split('\n').flatMap((line) => {
    const [person, keys = '', order = ''] = line.split(' ');
    if (person === undefined || line === '') return [];
    return [{ person, keys: readKeys(keys), order: readKeys(order) }];
  });
}

function readKeys(text: string): string[] {
  return text.split(',').filter((key) => /^[a-z]+$/.test(key));
}

export function writeChoices(choices: KeptChoices): string {
  return choices
    .map(({ person, keys, order }) => [person, keys.join(), ...(order.length === 0 ? [] : [order.join()])].join(' '))
    .join('\n');
}

/**
 * What a person has chosen.
 *
 * @param person undefined while it is not known who is looking; most often that is the person who looked last
 */
export function choiceOf(choices: KeptChoices, person: string | undefined): ColumnChoices {
  return (person === undefined ? choices[0] : choices.find((choice) => choice.person === person)) ?? nothingChanged;
}

/**
 * The choices after a person has changed theirs.
 *
 * @param person undefined while it is not known who is looking: then the columns on screen are those of the last person
 */
export function withChoice(
  choices: KeptChoices,
  person: string | undefined,
  change: (choice: ColumnChoices) => Partial<ColumnChoices>,
): KeptChoices {
  const chooser = person ?? choices[0]?.person ?? '';
  const { keys, order } = choiceOf(choices, person);
  const choice = { person: chooser, keys, order, ...change({ keys, order }) };
  return [choice, ...choices.filter((other) => other.person !== chooser)].slice(0, mostPeople);
}

/** Shows or hides a column, or puts a way to show rows on or off. */
export function withToggled(choices: KeptChoices, person: string | undefined, key: string): KeptChoices {
  return withChoice(choices, person, ({ keys }) => ({ keys: toggled(keys, key) }));
}

interface Orderable {
  key: string;
  /** Left out, the column keeps its place. */
  isShownAtFirst?: boolean;
}

/**
 * Columns in a chosen order: those that can be chosen change places with each other, the others stay where they are. One that
 * the order does not know follows the one that it follows at the start.
 */
export function inOrder<AnyColumn extends Orderable>(
  columns: readonly AnyColumn[],
  order: readonly string[],
): readonly AnyColumn[] {
  if (order.length === 0) return columns;
  const movable = columns.filter(({ isShownAtFirst }) => isShownAtFirst !== undefined);
  const moved = order.flatMap((key) => movable.find((column) => column.key === key) ?? []);
  movable.forEach((column, at) => {
    if (moved.includes(column)) return;
    const before = movable[at - 1];
    moved.splice(before === undefined ? 0 : moved.indexOf(before) + 1, 0, column);
  });
  const next = moved.values();
  return columns.map((column) => (column.isShownAtFirst === undefined ? column : (next.next().value ?? column)));
}
