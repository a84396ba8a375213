import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

/** An address that stands for itself. A relative one would lead to some page of this app, which its author cannot have meant. */
const leadsOut = /^(https?:\/\/|mailto:)/i;

/** Links leave the app and tell the other side nothing about it; images are not fetched, because anybody could host them. */
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

/** Markdown that somebody else wrote. Raw HTML is not rendered, and what is rendered is sanitised all the same. */
export function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={components}>
      {text}
    </ReactMarkdown>
  );
}
