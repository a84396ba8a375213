import { screen, within } from '@testing-library/react';
import type { RegistryState } from '~mocks/state';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';

const tag = 'granite-support-1.10';
export const cardAddress = `/repository/acme/models/tag/${tag}?tab=modelcard`;

/** Puts a text in the place of the card of `acme/models:granite-support-1.10`. */
function withCard(text: string) {
  return ({ repositories }: RegistryState) => {
    const models = repositories.get('acme/models');
    const digest = models?.rows.find(({ name }) => name === tag)?.digest ?? '';
    const manifest = models?.manifests.get(digest);
    if (manifest === undefined) throw new Error('the demo has lost its model');
    manifest.modelCard = text;
  };
}

/** Opens the Model Card tab with a card of this text. */
export function openCard(text: string, options: RenderAppOptions & { hash?: string } = {}): RenderedApp {
  return renderApp(cardAddress + (options.hash ?? ''), { ...options, prepare: withCard(text) });
}

/** Opens a card and waits for its text. */
export async function showCard(text: string, options: RenderAppOptions & { hash?: string } = {}) {
  const app = openCard(text, options);
  const article = await screen.findByRole('article', { name: 'Model card' });
  return { ...app, article, card: within(article) };
}
