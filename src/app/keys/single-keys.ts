import { keptValue } from '@/queries/kept-value';

const kept = keptValue('single-keys.off');
const mostPeople = 20;

const peopleWithout = () => (kept.read() ?? '').split('\n');

/** Whether keys without Ctrl or Cmd do something for that person; each decides, in each browser. */
export function hasSingleKeys(person: string): boolean {
  return !peopleWithout().includes(person === '' ? '-' : person);
}

/** Switches them on or off, and remembers that. */
export function setSingleKeys(person: string, isOn: boolean): void {
  const name = person === '' ? '-' : person; // no name begins with a dash
  const others = peopleWithout().filter((one) => one !== name && one !== '');
  kept.write((isOn ? others : [name, ...others].slice(0, mostPeople)).join('\n'));
}

export function useSingleKeys(person: string): boolean {
  kept.useValue();
  return hasSingleKeys(person);
}
