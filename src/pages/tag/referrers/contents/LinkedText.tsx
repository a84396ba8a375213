import { webAddress } from '@/domain/text/web-address';
import typography from '@/ui/styles/typography.module.css';

interface LinkedTextProps {
  /** Untrusted. */
  text: string;
  /** Where the text leads, if that is not the text itself; also untrusted. */
  address?: string;
}

/** A text of the server's, and a link if it is a web address: only http and https are followed. */
export function LinkedText({ text, address = text }: LinkedTextProps) {
  const href = webAddress(address);
  if (href === null) return <span className={typography.breakable}>{text}</span>;
  return (
    <a href={href} target="_blank" rel="nofollow noopener noreferrer" className={typography.breakable}>
      {text}
    </a>
  );
}
