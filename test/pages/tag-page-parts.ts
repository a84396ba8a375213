import { screen, within } from '@testing-library/react';
import { http, type HttpResponseResolver } from 'msw';
import { mockServer } from '~mocks/node';

/** The value beside a term of the Details tab, once it is there. */
export async function fact(term: string): Promise<HTMLElement> {
  const element = await screen.findByText(term, { selector: 'dt *' });
  const value = element.closest('dt')?.parentElement?.querySelector('dd');
  if (!(value instanceof HTMLElement)) throw new Error(`The term ${term} has no value`);
  return value;
}

/** All terms of the Details tab that are shown now, in their order. */
export function terms(): string[] {
  return within(screen.getByTestId('tag-details'))
    .getAllByRole('term')
    .map((term) => term.textContent ?? '');
}

/** Puts an answer of its own before the registry's for a kind of request of one repository. */
export function answer(
  part:
    | 'manifest/:digest'
    | 'manifest/:digest/labels'
    | 'manifest/:digest/security'
    | 'tag/'
    | 'tag/:tag/pull_statistics',
  resolver: HttpResponseResolver,
): void {
  mockServer.use(http.get(`*/api/v1/repository/:namespace/:name/${part}`, resolver));
}
