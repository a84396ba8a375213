import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showCard } from './model-card-parts';

const elsewhere = '---\nsource: https://huggingface.co/acme/model\n---\n';

describe('links', () => {
  it('leave the app and tell the other side nothing', async () => {
    const { card } = await showCard('[a](https://example.com/x) <https://example.com/y> [m](mailto:a@example.com)');
    for (const link of card.getAllByRole('link')) {
      expect(link).toHaveAttribute('target', '_blank');
      expect(link).toHaveAttribute('rel', 'nofollow noopener noreferrer');
    }
    expect(card.getAllByRole('link')).toHaveLength(3);
  });

  it('that are relative lead into the source that the manifest names', async () => {
    const { card } = await showCard('[guide](docs/guide.md#start) [out](../../../x)');
    expect(card.getByRole('link', { name: 'guide' })).toHaveAttribute(
      'href',
      'https://github.com/acme/granite-support/blob/HEAD/docs/guide.md#start',
    );
    expect(card.queryByRole('link', { name: /out/ })).not.toBeInTheDocument();
    expect(card.getByText(/relative link: \.\.\/\.\.\/\.\.\/x/)).toBeVisible();
  });
});

describe('images', () => {
  it('of allowed hosts are shown when they come near the screen, and nothing is told to their host', async () => {
    const { card } = await showCard('![Chart](https://github.com/a/b/raw/main/x.png) ![Ours](docs/y.png)');
    const image = card.getByRole('img', { name: 'Chart' });
    expect(image).toHaveAttribute('src', 'https://github.com/a/b/raw/main/x.png');
    expect(image).toHaveAttribute('loading', 'lazy');
    expect(image).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(card.getByRole('img', { name: 'Ours' })).toHaveAttribute(
      'src',
      'https://github.com/acme/granite-support/raw/HEAD/docs/y.png',
    );
  });

  it('of other hosts are links that say why', async () => {
    const { card } = await showCard('![Chart](https://example.org/x.png) ![](https://example.net/y.png)');
    expect(card.queryByRole('img')).not.toBeInTheDocument();
    expect(card.getByRole('link', { name: 'Image from example.org is not loaded: Chart' })).toHaveAttribute(
      'href',
      'https://example.org/x.png',
    );
    expect(card.getByRole('link', { name: 'Image from example.net is not loaded' })).toBeVisible();
  });

  it('within a link leave the link as it is', async () => {
    const { card } = await showCard('[![build](https://img.shields.io/x.svg)](https://example.com/builds)');
    const [link, ...others] = card.getAllByRole('link');
    expect(others).toEqual([]);
    expect(link).toHaveAttribute('href', 'https://example.com/builds');
    expect(link).toHaveAccessibleName('Image from img.shields.io is not loaded: build');
  });

  it('that cannot be loaded become links', async () => {
    const { card } = await showCard('![Chart](https://github.com/a/b/raw/main/x.png)');
    fireEvent.error(card.getByRole('img', { name: 'Chart' }));
    expect(card.getByRole('link', { name: 'Image of github.com could not be loaded: Chart' })).toBeVisible();
  });

  it('that are relative to an unknown address say so', async () => {
    const { card } = await showCard('![Chart](../../../x.png)');
    expect(card.getByText('Image ../../../x.png is not loaded: its address is relative: Chart')).toBeVisible();
    expect(card.queryByRole('img')).not.toBeInTheDocument();
  });
});

describe('videos', () => {
  it('of allowed hosts are players that fetch nothing by themselves, with the link below', async () => {
    const { card } = await showCard(
      '[Walk](https://github.com/a/b/raw/main/walk.mp4)\n\n![](https://user-images.githubusercontent.com/1/demo.mov)',
    );
    const players = card.getAllByLabelText('Video of the model card');
    expect(players.map((player) => player.getAttribute('src'))).toEqual([
      'https://github.com/a/b/raw/main/walk.mp4',
      'https://user-images.githubusercontent.com/1/demo.mov',
    ]);
    for (const player of players) {
      expect(player).toHaveAttribute('preload', 'none');
      expect(player).toHaveAttribute('controls');
    }
    expect(card.getByRole('link', { name: 'Walk' })).toBeVisible();
  });

  it('of other hosts are links', async () => {
    const { card } = await showCard(`${elsewhere}[Walk](https://example.org/walk.mp4)`);
    expect(card.getByRole('link', { name: 'Walk' })).toHaveAttribute('href', 'https://example.org/walk.mp4');
    expect(screen.queryByLabelText('Video of the model card')).not.toBeInTheDocument();
  });
});
