import { describe, expect, it } from 'vitest';
import { readMedia, videoAddress } from './model-card-media';

const source = { hub: 'huggingface', address: 'https://huggingface.co/acme/model' } as const;

describe('readMedia', () => {
  it.each([
    ['https://github.com/a/b/raw/main/x.png', 'image', 'https://github.com/a/b/raw/main/x.png'],
    ['https://github.com/a/b/blob/main/x.png?raw=true', 'image', 'https://github.com/a/b/raw/main/x.png?raw=true'],
    ['https://huggingface.co/a/b/blob/main/x.png', 'image', 'https://huggingface.co/a/b/resolve/main/x.png'],
    ['https://raw.githubusercontent.com/a/b/main/x.png', 'image', 'https://raw.githubusercontent.com/a/b/main/x.png'],
    ['https://user-images.githubusercontent.com/1/x.MP4', 'video', 'https://user-images.githubusercontent.com/1/x.MP4'],
    ['https://huggingface.co/a/b/resolve/main/x.mov', 'video', 'https://huggingface.co/a/b/resolve/main/x.mov'],
    ['https://me:secret@github.com/x.png', 'image', 'https://github.com/x.png'],
    ['HTTPS://GITHUB.COM/x.png', 'image', 'https://github.com/x.png'],
  ])('%s is shown', (address, kind, shown) => expect(readMedia(address, null)).toEqual({ kind, address: shown }));

  it.each([
    ['https://example.org/x.png', 'example.org'],
    ['https://github.com.example.org/x.png', 'github.com.example.org'],
    ['https://xgithub.com/x.png', 'xgithub.com'],
    ['https://githubusercontent.com.example.org/x.png', 'githubusercontent.com.example.org'],
    ['https://evilgithubusercontent.com/x.png', 'evilgithubusercontent.com'],
    ['https://github.com@example.org/x.png', 'example.org'],
    ['https://github.com:8443/x.png', 'github.com:8443'],
    ['http://github.com/x.png', 'github.com'],
    ['//example.org/x.png', 'example.org'],
    ['https://gist.github.com/x.png', 'gist.github.com'],
  ])('%s is not, and its host is told', (address, host) =>
    expect(readMedia(address, null)).toMatchObject({ kind: 'elsewhere', host }),
  );

  it.each(['data:image/svg+xml,<svg/>', 'javascript:alert(1)', 'blob:https://github.com/1', 'mailto:a@b.c', ''])(
    '%s is refused',
    (address) => expect(readMedia(address, null)).toEqual({ kind: 'refused' }),
  );

  it('finds relative ones in the source, if it is known', () => {
    expect(readMedia('docs/x.png', null)).toEqual({ kind: 'relative', path: 'docs/x.png' });
    expect(readMedia('docs/x.png', source)).toEqual({
      kind: 'image',
      address: 'https://huggingface.co/acme/model/resolve/main/docs/x.png',
    });
    expect(readMedia('../../../x.png', source)).toEqual({ kind: 'relative', path: '../../../x.png' });
  });
});

it('videoAddress knows the links that are players', () => {
  expect(videoAddress('https://github.com/a/b/raw/main/x.mp4', null)).toBe('https://github.com/a/b/raw/main/x.mp4');
  expect(videoAddress('walk.mov', source)).toBe('https://huggingface.co/acme/model/resolve/main/walk.mov');
  expect(videoAddress('https://example.org/x.mp4', null)).toBeNull();
  expect(videoAddress('https://github.com/a/b', null)).toBeNull();
});
