import { searchText } from '@/routing/search-text';
import type { Field } from '@/routing/view-state';

/** Some of many things, by their names: those, or all but those. */
export interface Picked {
  isAllBut: boolean;
  names: readonly string[];
}

/** In the address a comma separates and a star stands for all, so commas and stars in names are escaped. */
function escapeName(name: string): string {
  return name.replace(/[%,*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescapeName(word: string): string {
  return word.replace(/%2[5CA]/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/**
 * What is picked of many things: `a,b` for two, `*` for all, `*,a` for all but one. Names go in as long as all of it
 * stays within `longest` characters of the address; those that come after are not written.
 */
export function picked(longest: number): Field<Picked> {
  return {
    defaultValue: { isAllBut: false, names: [] },
    read(values) {
      const words = values.flatMap((value) => value.split(',')).filter((word) => word !== '');
      const isAllBut = words[0] === '*';
      return { isAllBut, names: [...new Set(words.filter((word) => word !== '*').map(unescapeName))] };
    },
    write({ isAllBut, names }) {
      const words = isAllBut ? ['*'] : [];
      let length = words.length;
      for (const name of names) {
        const word = escapeName(name);
        const more = searchText(new URLSearchParams([['', word]])).length - 1;
        if (length + more > longest) continue;
        length += more;
        words.push(word);
      }
      return words.length === 0 ? [] : [words.join(',')];
    },
  };
}
