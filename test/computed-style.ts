/**
 * Computed styles of a document without style sheets, which those of page tests are. The test's document reads every style
 * sheet, tag and style attribute from the root down to the element for each question, and forgets the answers with the next
 * change; role queries and everything that opens beside a button ask thousands of times.
 */

/** Properties that Testing Library, user-event and PatternFly ask for, and whether they come down from the parent. */
const known = new Map([
  ['display', false],
  ['visibility', true],
  ['opacity', false],
  ['pointer-events', false],
  ['direction', true],
  ['overflow', false],
  ['overflow-x', false],
  ['overflow-y', false],
  ['position', false],
  ['transform', false],
  ['perspective', false],
  ['contain', false],
  ['will-change', false],
  ['filter', false],
]);

const kebabNames = new Map(
  [...known.keys()].map((name) => [name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase()), name]),
);

/** What the document says of elements whose style attributes do not name the property, by tag and property. */
const defaults = new Map<string, string>();

/** Answers from style attributes and the defaults of tags what can be answered so; asks the document for all else. */
export function installComputedStyle(): void {
  const view = document.defaultView;
  if (view === null) throw new Error('The document is in no window.');
  const ask = view.getComputedStyle.bind(view);
  const styles = new WeakMap<Element, CSSStyleDeclaration>();
  const getComputedStyle = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? quickStyle(element, ask(element));
    styles.set(element, style);
    return style;
  };
  view.getComputedStyle = getComputedStyle;
  globalThis.getComputedStyle = getComputedStyle;
}

/** Whether the document has a style sheet after all, of which this file knows nothing. */
export function hasStyleSheets(): boolean {
  return document.querySelector('style, link[rel="stylesheet"]') !== null;
}

function quickStyle(element: Element, asked: CSSStyleDeclaration): CSSStyleDeclaration {
  const valueOf = (name: string) => quickValue(element, name) ?? defaultValue(element, name, asked);
  return new Proxy(asked, {
    get(_target, key) {
      if (key === 'getPropertyValue') {
        return (name: string) => (known.has(name) ? valueOf(name) : asked.getPropertyValue(name));
      }
      const name = typeof key === 'string' ? kebabNames.get(key) : undefined;
      if (name !== undefined) return valueOf(name);
      const value: unknown = Reflect.get(asked, key);
      return value;
    },
  });
}

/** The value of a style attribute, as far as it stands there in full; undefined if none has one. */
function quickValue(element: Element, name: string): string | undefined {
  if (!element.isConnected) return '';
  for (let at: Element | null = element; at !== null; at = known.get(name) === true ? at.parentElement : null) {
    if (!at.hasAttribute('style')) continue;
    const value = (at as HTMLElement).style.getPropertyValue(name);
    if (value !== '' && value !== 'inherit') return value;
  }
  return undefined;
}

function defaultValue(element: Element, name: string, asked: CSSStyleDeclaration): string {
  // Whether it is displayed depends on more than its tag.
  if (element.tagName === 'DIALOG') return asked.getPropertyValue(name);
  const key = `${element.tagName} ${name}`;
  const value = defaults.get(key) ?? asked.getPropertyValue(name);
  defaults.set(key, value);
  return value;
}
