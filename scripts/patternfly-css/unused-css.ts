import { readFileSync } from 'node:fs';
import postcss, { type Declaration, type Root, Rule } from 'postcss';
import parseSelectors, { type Node, type Selector } from 'postcss-selector-parser';
import { neverSet, neverTogether } from './never-set.ts';
import { withSingleChoices } from './single-choices.ts';
import type { UsedParts } from './used-parts.ts';

/** Classes whose names the code puts together while it runs: of these, the ones that this app sets. */
const PUT_TOGETHER = /-on-(sm|md|lg|xl|2xl)$|^pf-(v6-icon-|m-(display|text|resize)-)/;
const SET_OF_THEM =
  /^pf-(m-horizontal-on-sm|v6-icon-(default|rh-ui)|m-display-(inline|stack)|m-text-[\w-]+|m-resize-[\w-]+)$/;
/** Of the whole page: themes and an icon font that this app has not, and text that runs from right to left. */
const NEVER_ON_PAGE = /^pf-v6-(theme-(felt|glass|high-contrast)|pficon.*|m-thinking|m-ai-indicator)$/;
/** The family of the one font that is loaded; src/app/app.css puts it in the place of those for headings and for code. */
const USED_FONT = 'Red Hat Text';

/** The classes of the sheets that nothing sets: the code has neither their names nor the keys under which PatternFly knows them. */
export function unusedClasses({ words, sheets }: UsedParts): ReadonlySet<string> {
  const styled = sheets.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\.(pf-[\w-]+)/g)]);
  return new Set(styled.map(([, name = '']) => name).filter((name) => !isUsed(name, words)));
}

function isUsed(name: string, words: ReadonlySet<string>): boolean {
  if (neverSet.has(name) || NEVER_ON_PAGE.test(name)) return false;
  if (PUT_TOGETHER.test(name)) return SET_OF_THEM.test(name);
  return namesOf(name).some((candidate) => words.has(candidate));
}

/** The classes of an element that it never has, because of another one that it has. */
export function neverMeet(classes: readonly string[]): string[] {
  return classes.flatMap((element) => classes.filter((name) => neverTogether.get(element)?.has(name)));
}

/**
 * What leaves out of a sheet of PatternFly's what can never apply: rules for classes that are not used, and custom properties
 * to which no declaration and no code refers, by way of others or not.
 *
 * @returns takes the sheet's text, and its file for messages
 */
export function unusedCss(parts: UsedParts): (text: string, file: string) => string {
  const unused = unusedClasses(parts);
  const references = new Map<string, Set<string>>();
  const used = new Set([...parts.words].filter((word) => word.startsWith('--pf-')));
  for (const file of parts.sheets) {
    matching(file, readFileSync(file, 'utf8'), unused).walkDecls(({ prop, value }) => {
      const named = [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);
      if (prop.startsWith('--')) references.set(prop, addAll(references.get(prop) ?? new Set(), named));
      else addAll(used, named);
    });
  }
  for (const name of used) addAll(used, references.get(name) ?? []); // what is added is visited as well
  const isUnused = ({ prop }: Declaration) => prop.startsWith('--') && !used.has(prop);
  return (text, file) => {
    const sheet = matching(file, text, unused);
    sheet.walkDecls((declaration) => {
      if (isUnused(declaration)) declaration.remove();
    });
    keepUsedFont(sheet);
    askTheWindow(sheet);
    animateDirectly(sheet);
    removeEmpty(sheet);
    return sheet.toString();
  };
}

/**
 * Leaves the faces of the used font. One that comes late is used from the next page load on, because in place of another one it would
 * move everything.
 */
function keepUsedFont(sheet: Root): void {
  sheet.walkAtRules('font-face', (face) => {
    let family = '';
    face.walkDecls('font-family', ({ value }) => {
      family = value.replaceAll(/["']/g, '');
    });
    if (family !== USED_FONT) face.remove();
    face.walkDecls('font-display', (declaration) => {
      declaration.value = 'optional';
    });
  });
}

/**
 * Asks for the width of the window where PatternFly asks for that of the root, which is the same here. A root that can be asked makes
 * the browser lay out the page before it knows the styles of what is in it, and compare with it what holds for another width.
 */
function askTheWindow(sheet: Root): void {
  sheet.walkDecls(/^container-(name|type)$/, (declaration) => {
    if (declaration.parent instanceof Rule && declaration.parent.selector === ':root') declaration.remove();
  });
  sheet.walkAtRules('container', (rule) => {
    const [, width] = /^pf-v6-contain-table \(max-width: calc\(([\d.]+rem) - 1px\)\)$/.exec(rule.params) ?? [];
    if (width === undefined) throw new Error(`A container other than the root: @container ${rule.params}`);
    rule.name = 'media';
    rule.params = `(width < ${width})`;
  });
}

/**
 * Moves what PatternFly moves through a registered custom property. As long as one is registered, each sheet that comes later has the
 * styles of the whole page computed anew.
 */
function animateDirectly(sheet: Root): void {
  sheet.walkAtRules('property', (rule) => {
    rule.remove();
  });
  sheet.walkAtRules('keyframes', (frames) => {
    frames.walkDecls(/^--.*--TranslateX$/, (declaration) => {
      declaration.prop = 'translate';
    });
  });
}

/** A sheet without the selectors that need an unused class. */
function matching(file: string, text: string, unused: ReadonlySet<string>): Root {
  const sheet = postcss.parse(text, { from: file });
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name.endsWith('keyframes')) return;
    const selectors = rule.selectors.filter((selector) => canMatch(parseSelectors().astSync(selector).first, unused));
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors.map(withoutAnySibling).flatMap(withSingleChoices);
  });
  return sheet;
}

/**
 * The same selector without `* + *`. For its sake the browser computes the styles of everything that follows an element anew
 * whenever one is put in, wherever that is: of a whole table, if a note comes above it.
 */
function withoutAnySibling(selector: string): string {
  return selector.replace(/(>\s*)\*\s*\+\s*\*(?![\w:.[#])/g, '$1:where(:not(:first-child))');
}

/** False if the selector matches only elements that have a class which nothing sets, or are inside of one. */
function canMatch(selector: Selector, unused: ReadonlySet<string>): boolean {
  const elements = selector.split(({ type }) => type === 'combinator');
  const classesOf = (parts: Node[]) => parts.flatMap((part) => (part.type === 'class' ? [part.value] : []));
  if (elements.some((parts) => neverMeet(classesOf(parts)).length > 0)) return false;
  return selector.every((part) => {
    if (part.type === 'class') return !unused.has(part.value);
    if (part.type === 'attribute') return part.attribute !== 'dir' || part.value !== 'rtl';
    const isChoice = part.type === 'pseudo' && [':where', ':is', ':has'].includes(part.value);
    return !isChoice || part.nodes.length === 0 || part.nodes.some((choice) => canMatch(choice, unused));
  });
}

function removeEmpty(sheet: Root): void {
  sheet.walk((node) => {
    if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0) node.remove();
  });
}

function addAll<Value>(set: Set<Value>, values: Iterable<Value>): Set<Value> {
  for (const value of values) set.add(value);
  return set;
}

/** A class, without what all classes begin with, and as the key under which PatternFly's code knows it. */
function namesOf(name: string): string[] {
  const bare = name.replace(/^pf-(v6-[clu]-|v6-|m-)/, '');
  const key = bare.replace(/[-_]+(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return [name, bare, key, `_${key}`];
}
