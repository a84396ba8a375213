import type { ComponentProps } from 'react';
import { CardImage } from './CardImage';
import { CardLink } from './CardLink';

/** How links and images of a card are drawn. */
export const cardComponents = {
  a: CardLink,
  img: ({ src, alt }: ComponentProps<'img'>) => (
    <CardImage address={typeof src === 'string' ? src : ''} alt={alt ?? ''} />
  ),
};
