import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

/** A complete address. A relative one would lead to some page of this app, which its author cannot have meant. */
const leadsOut = /^(https?:\/\/|mailto:)/i;

/** Links leave the app and send no referrer. Images are not fetched: their hosts would learn who reads. */
const components: Components = {
  a: ({ href, children }) =>
    href !== undefined && leadsOut.test(href) ? (
      <a href={href} target="_blank" rel="nofollow noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => <span>{alt}</span>,
};

/** For a text that is no section of the page: its headings are only bold. */
const withoutHeadings: Components = {
  ...components,
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, BoldLine])),
};

function BoldLine({ children }: { children?: ReactNode }) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

interface MarkdownProps {
  text: string;
  /** Default: true. */
  hasHeadings?: boolean;
}

/** Markdown that a stranger wrote. Raw HTML is not rendered, and what is rendered is sanitised all the same. */
export function Markdown({ text, hasHeadings = true }: MarkdownProps) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize]}
      components={hasHeadings ? components : withoutHeadings}
    >
      {text}
    </ReactMarkdown>
  );
}
