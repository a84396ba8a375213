import type { ReactNode } from 'react';
import ReactMarkdown, { type Components, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { classNames } from '../styles/class-names';
import typography from '../styles/typography.module.css';
import { leftOutText, type LeftOut } from './left-out';
import { elementsOf, slimDown, type MarkdownParent } from './markdown-nodes';
import { sanitisedHtml } from './sanitised-html';

/** A complete address. A relative one would lead to some page of this app, which its author cannot have meant. */
const leadsOut = /^(https?:\/\/|mailto:)/i;

/** Links leave the app and send no referrer. Images and videos are not fetched: their hosts would learn who reads. */
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
  video: () => <span>Video</span>,
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

/** Short Markdown that a stranger wrote, with sanitised HTML. What cannot be read as such is shown as it was written. */
export function Markdown({ text, hasHeadings = true }: MarkdownProps) {
  const read = readShort(text, hasHeadings ? components : withoutHeadings);
  if (read === null) return <p className={typography.lines}>{text}</p>;
  const { drawn, leftOut } = read;
  return (
    <>
      {drawn}
      {leftOut.length > 0 && (
        <p className={classNames(typography.small, typography.subtle)}>Left out: {leftOutText(leftOut)}.</p>
      )}
    </>
  );
}

/** Null for a text that is nested absurdly deep. The component is called as the pure function that it is: so this can be known. */
function readShort(text: string, drawnBy: Components): { drawn: ReactNode; leftOut: readonly LeftOut[] } | null {
  let leftOut: readonly LeftOut[] = [];
  const options: Options = {
    children: text,
    remarkPlugins: [remarkGfm],
    rehypePlugins: [...sanitisedHtml((told) => (leftOut = told)), withoutPlaces],
    components: drawnBy,
  };
  try {
    const drawn = ReactMarkdown(options);
    return { drawn, leftOut };
  } catch {
    return null;
  }
}

/** Ids would be names of the page, and several such texts can be on one: nothing links to places in them. */
function withoutPlaces() {
  return (tree: MarkdownParent) => {
    slimDown(tree);
    for (const { properties } of elementsOf(tree)) {
      delete properties.id;
      delete properties.name;
      delete properties.ariaDescribedBy;
      delete properties.ariaLabelledBy;
    }
  };
}
