import type { ComponentProps } from 'react';
import { CardImage } from './CardImage';
import { CardLink } from './CardLink';

interface Aligned {
  'data-align'?: string;
}

/** How links, images and videos of a card are drawn. */
export const cardComponents = {
  a: CardLink,
  img: ({ src, alt, width, height, title, 'data-align': align }: ComponentProps<'img'> & Aligned) => (
    <CardImage
      address={typeof src === 'string' ? src : ''}
      alt={alt ?? ''}
      width={width}
      height={height}
      title={title}
      align={align}
    />
  ),
  video: ({ src }: ComponentProps<'video'>) => <CardImage address={typeof src === 'string' ? src : ''} alt="Video" />,
};
