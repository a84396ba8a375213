import { use, useState } from 'react';
import { readMedia } from '@/domain/model-card/model-card-media';
import { CardSource, WithinLink } from './card-context';
import { CardVideo } from './CardVideo';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import styles from './model-card.module.css';

interface CardImageProps {
  address: string;
  /** What the image shows; empty if its author does not say. */
  alt: string;
  width?: number | string | undefined;
  height?: number | string | undefined;
  title?: string | undefined;
  /** The side that the text flows around. */
  align?: string | undefined;
}

/** An image or video of a card: itself if its host is allowed, else a link to it that says why it is not there. */
export function CardImage({ address, alt, align, ...props }: CardImageProps) {
  const media = readMedia(address, use(CardSource));
  const isWithinLink = use(WithinLink);
  const [hasFailed, setHasFailed] = useState(false);
  switch (media.kind) {
    case 'video':
      return isWithinLink ? <span>{alt || 'Video'}</span> : <CardVideo address={media.address} />;
    case 'image':
      return hasFailed ? (
        <MissingImage
          why={`Image of ${new URL(media.address).host} could not be loaded`}
          alt={alt}
          address={media.address}
        />
      ) : (
        <img
          {...props}
          src={media.address}
          alt={alt}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          className={styles.image}
          data-align={align}
          onError={() => setHasFailed(true)}
        />
      );
    case 'elsewhere':
      return <MissingImage why={`Image from ${media.host} is not loaded`} alt={alt} address={media.address} />;
    case 'relative':
      return <MissingImage why={`Image ${media.path} is not loaded: its address is relative`} alt={alt} />;
    case 'refused':
      return <MissingImage why="Image is not loaded" alt={alt} />;
  }
}

function MissingImage({ why, alt, address }: { why: string; alt: string; address?: string }) {
  const isWithinLink = use(WithinLink);
  const text = alt === '' ? why : `${why}: ${alt}`;
  if (address === undefined || isWithinLink)
    return <span className={classNames(typography.small, styles.missing)}>{text}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="nofollow noopener noreferrer"
      className={classNames(typography.small, styles.missing)}
    >
      {text}
    </a>
  );
}
