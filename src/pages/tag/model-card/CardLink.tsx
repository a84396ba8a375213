import { use, type ReactNode } from 'react';
import { readLink } from '@/domain/model-card/markdown-links';
import { videoAddress } from '@/domain/model-card/model-card-media';
import { fileAddress } from '@/domain/model-card/model-card-source';
import typography from '@/ui/styles/typography.module.css';
import { CardSource, WithinLink } from './card-context';
import { CardVideo } from './CardVideo';

interface CardLinkProps {
  href?: string | undefined;
  /** Of a footnote's mark, or of a place that links lead to. */
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  children?: ReactNode;
}

/** A link of a card: within the card, out of the app, or the text of a link that leads nowhere. */
export function CardLink({ href = '', children, ...props }: CardLinkProps) {
  const source = use(CardSource);
  if (href.startsWith('#')) {
    return (
      <a href={href} id={props.id} aria-label={props['aria-label']} aria-describedby={props['aria-describedby']}>
        {children}
      </a>
    );
  }
  const target = readLink(href);
  const address =
    target.kind === 'outside'
      ? target.href
      : target.kind === 'relative'
        ? fileAddress(source, target.path, 'page')
        : null;
  if (address === null) {
    return (
      <span id={props.id}>
        {children}
        {target.kind === 'relative' && <span className={typography.subtle}> (relative link: {target.path})</span>}
      </span>
    );
  }
  const video = videoAddress(href, source);
  return (
    <>
      {video !== null && <CardVideo address={video} />}
      <a href={address} id={props.id} target="_blank" rel="nofollow noopener noreferrer">
        <WithinLink value>{children}</WithinLink>
      </a>
    </>
  );
}
