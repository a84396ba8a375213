import parseSelectors, { type Node, type Pseudo } from 'postcss-selector-parser';

/**
 * The same selector as several, of which each names the class or element that it is about. By that the browser looks up which
 * rules an element has to be compared with; those about `:is(td, th)` or `:where(td, th)` it compares with every element.
 */
export function withSingleChoices(text: string): string[] {
  const selector = parseSelectors().astSync(text).first;
  const about = selector.split(({ type }) => type === 'combinator').at(-1) ?? [];
  if (about.some(isName)) return [text];
  const choice = about.find(isChoiceOfNames);
  if (choice === undefined) return [text];
  const padding = choice.value === ':is' ? paddingOf(choice) : '';
  const at = text.lastIndexOf(String(choice));
  const [before, after] = [text.slice(0, at), text.slice(at + String(choice).length)];
  return choice.nodes.map((one) => `${before}:where(${String(one).trim()})${padding}${after}`);
}

function isName({ type }: Node): boolean {
  return type === 'class' || type === 'id' || type === 'tag' || type === 'attribute';
}

/** Several choices, each of names and plain pseudo-classes, which weigh as much as a class. */
function isChoiceOfNames(node: Node): node is Pseudo {
  return (
    node.type === 'pseudo' &&
    (node.value === ':is' || node.value === ':where') &&
    node.nodes.length > 1 &&
    node.nodes.every(
      ({ nodes }) =>
        nodes.some(isName) &&
        nodes.every(
          (part) => isName(part) || part.type === 'combinator' || (part.type === 'pseudo' && part.length === 0),
        ),
    )
  );
}

/** What matches everything and weighs as much as `:is(…)`: as its weightiest choice. */
function paddingOf({ nodes: choices }: Pseudo): string {
  const weights = choices.map(({ nodes }) => {
    const count = (...types: Node['type'][]) => nodes.filter(({ type }) => types.includes(type)).length;
    return { ids: count('id'), classes: count('class', 'attribute', 'pseudo'), elements: count('tag') };
  });
  const [most] = weights.toSorted((a, b) => b.ids - a.ids || b.classes - a.classes || b.elements - a.elements);
  if (most === undefined) return '';
  return ':not(#_)'.repeat(most.ids) + ':not(._)'.repeat(most.classes) + ':not(_)'.repeat(most.elements);
}
