import { toggled } from '@/domain/text/toggled';

/**
 * The columns that people have chosen, as this browser keeps them: a line per person, the latest first, with the columns
 * whose visibility they have changed. Columns that are not listed follow the defaults, also those of later versions.
 */
export type ColumnChoices = readonly { person: string; keys: readonly string[] }[];

const mostPeople = 20;
/** One for all, so that what depends on it is not worked out again. */
const nothingChanged: readonly string[] = [];

/** Never throws: unreadable choices are left out. */
export function readChoices(text: string): ColumnChoices {
  return text.split('\n').flatMap((line) => {
    const [person, keys = ''] = line.split(' ');
    if (person === undefined || line === '') return [];
    return [{ person, keys: keys.split(',').filter((key) => /^[a-z]+$/.test(key)) }];
  });
}

export function writeChoices(choices: ColumnChoices): string {
  return choices.map(({ person, keys }) => `${person} ${keys.join(',')}`).join('\n');
}

/**
 * Columns whose visibility a person has changed.
 *
 * @param person undefined while it is not known who is looking; most often that is the person who looked last
 */
export function choiceOf(choices: ColumnChoices, person: string | undefined): readonly string[] {
  const own = person === undefined ? choices[0] : choices.find((choice) => choice.person === person);
  return own?.keys ?? nothingChanged;
}

/**
 * The choices after a person has shown or hidden a column.
 *
 * @param person undefined while it is not known who is looking: then the columns on screen are those of the last person
 */
export function withToggled(choices: ColumnChoices, person: string | undefined, key: string): ColumnChoices {
  const chooser = person ?? choices[0]?.person ?? '';
  const choice = { person: chooser, keys: toggled(choiceOf(choices, person), key) };
  return [choice, ...choices.filter((other) => other.person !== chooser)].slice(0, mostPeople);
}
