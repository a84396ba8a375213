import { neverMeet, unusedClasses } from '../scripts/patternfly-css/unused-css.ts';
import { usedParts } from '../scripts/patternfly-css/used-parts.ts';

const unused = unusedClasses(usedParts());
const set = new Set<string>();

// Once for all files of the process, which share the document.
const { setAttribute } = Element.prototype;
Element.prototype.setAttribute = function (name, value) {
  if (name === 'class') {
    const classes = value.split(' ');
    for (const className of classes) if (unused.has(className)) set.add(className);
    for (const className of neverMeet(classes)) set.add(className);
  }
  setAttribute.call(this, name, value);
};

/** Classes that an element got since the last call, and whose styles the build leaves out. */
export function takeCutClasses(): string[] {
  const found = [...set];
  set.clear();
  return found;
}
