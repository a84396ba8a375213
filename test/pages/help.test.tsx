import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';

const config = {
  DOCUMENTATION_ROOT: 'https://docs.example.org/quay/',
  CONTACT_INFO: ['mailto:registry@example.org', 'tel:+1-555-0100', 'javascript:alert(1)', 7],
  FOOTER_LINKS: {
    ABOUT_URL: 'https://www.example.org/about',
    TERMS_OF_SERVICE_URL: 'https://www.example.org/terms',
    SECURITY_URL: 'javascript:alert(1)',
  },
  BRANDING: { footer_url: 'https://www.example.org/' },
};
const bare = { DOCUMENTATION_ROOT: null, CONTACT_INFO: [], FOOTER_LINKS: {}, BRANDING: {} };
const linksIn = (element: HTMLElement) =>
  within(element)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

describe('Help', () => {
  it('names documentation, contact and version, as far as the registry does', async () => {
    const { user } = renderApp('/organization/acme', { config });
    const button = await screen.findByRole('button', { name: 'Help' });
    await user.click(button);
    const panel = await screen.findByRole('dialog', { name: 'Help' });
    await waitFor(() =>
      expect(linksIn(panel)).toEqual([
        ['Documentation', 'https://docs.example.org/quay/'],
        ['registry@example.org', 'mailto:registry@example.org'],
        ['+1-555-0100', 'tel:+1-555-0100'],
      ]),
    );
    expect(panel).toHaveTextContent('Quay v3.11.0');
    for (const link of within(panel).getAllByRole('link')) {
      expect(link).toHaveAttribute('target', '_blank');
      expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    }
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button).toHaveFocus();
  });

  it('leaves out what the registry does not name', async () => {
    const { user } = renderApp('/signin', { config: bare, signedInAs: null });
    await user.click(await screen.findByRole('button', { name: 'Help' }));
    const panel = await screen.findByRole('dialog', { name: 'Help' });
    await waitFor(() => expect(panel).toHaveTextContent(/HelpKeysSaved viewsShow API callVersionQuay v3.11.0$/));
  });
});

describe('the foot of every page', () => {
  it('has the registry’s own links, and none that leads elsewhere than to a page', async () => {
    renderApp('/organization/acme', { config });
    const foot = await screen.findByRole('navigation', { name: 'About this registry' });
    expect(linksIn(foot)).toEqual([
      ['www.example.org', 'https://www.example.org/'],
      ['About', 'https://www.example.org/about'],
      ['Terms of Service', 'https://www.example.org/terms'],
    ]);
  });

  it('is not there if the registry names none', async () => {
    renderApp('/organization/acme', { config: bare });
    await screen.findByRole('link', { name: 'webapp' });
    expect(screen.queryByRole('navigation', { name: 'About this registry' })).toBeNull();
  });
});
