import { expect, it } from 'vitest';
import { withSingleChoices } from '../scripts/patternfly-css/single-choices.ts';

it.each([
  ['.row > :where(th, td)', ['.row > :where(th)', '.row > :where(td)']],
  ['.row > :where(th, td):first-child', ['.row > :where(th):first-child', '.row > :where(td):first-child']],
  [':where(a:hover, a:focus)', [':where(a:hover)', ':where(a:focus)']],
  [':is(.text, .content p)', [':where(.text):not(._):not(_)', ':where(.content p):not(._):not(_)']],
  [':is(.a, b):hover', [':where(.a):not(._):hover', ':where(b):not(._):hover']],
  ['.row :is(th, td) + :is(th, td)', ['.row :is(th, td) + :where(th):not(_)', '.row :is(th, td) + :where(td):not(_)']],
])('names what it is about in each of several, and weighs the same: %s', (selector, expected) => {
  expect(withSingleChoices(selector)).toEqual(expected);
});

it.each([
  ['td:where(.a, .b)', 'the element is named beside the choices'],
  ['.row > :where(td)', 'there is one choice'],
  ['.row :is(:empty, .a)', 'a choice has no name'],
  ['.row > :is(:not(.a), td)', 'a choice looks for more than names'],
  ['.a :is(.b, .c) *', 'what it is about is everything'],
])('leaves alone %s: %s', (selector) => {
  expect(withSingleChoices(selector)).toEqual([selector]);
});
