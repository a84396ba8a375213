/**
 * What people have chosen of the columns, as this browser keeps it: a line per person, the latest first, with the columns
 * that they see otherwise than at first. What is not kept that way follows when a later version adds a column.
 */
export type ColumnChoices = readonly { person: string; keys: readonly string[] }[];

const mostPeople = 20;

/** Never throws: what is no choice is left out. */
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
 * Columns that a person sees otherwise than at first.
 *
 * @param person undefined while it is not known who is looking; most often that is the person who looked last
 */
export function choiceOf(choices: ColumnChoices, person: string | undefined): readonly string[] {
  const own = person === undefined ? choices[0] : choices.find((choice) => choice.person === person);
  return own?.keys ?? [];
}

/** The choices after a person has put a column on or away. */
export function withToggled(choices: ColumnChoices, person: string, key: string): ColumnChoices {
  const before = choiceOf(choices, person);
  const keys = before.includes(key) ? before.filter((other) => other !== key) : [...before, key];
  return [{ person, keys }, ...choices.filter((choice) => choice.person !== person)].slice(0, mostPeople);
}
