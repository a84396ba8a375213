import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';

describe('the comparison of two images', () => {
  it('shows what is compared, with links to both', async () => {
    renderApp('/repository/acme/webapp/compare?a=v1.0.0&b=latest');
    expect(await screen.findByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'v1.0.0' })).toBeVisible();
    expect(await screen.findByRole('tab', { name: 'Vulnerabilities', selected: true })).toBeVisible();
  });
});
