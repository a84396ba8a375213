import type { ComponentProps } from 'react';
import { CardImage } from './CardImage';
import { CardLink } from './CardLink';

/** How links, images and videos of a card are drawn. */
export const cardComponents = {
  a: CardLink,
  img: ({ src, alt, width, height, title, className }: ComponentProps<'img'>) => (
    <CardImage
      address={typeof src === 'string' ? src : ''}
      alt={alt ?? ''}
      width={width}
      height={height}
      title={title}
      className={className}
    />
  ),
  video: ({ src }: ComponentProps<'video'>) => <CardImage address={typeof src === 'string' ? src : ''} alt="Video" />,
};
