import type { ComponentProps } from 'react';
import type { Components, ExtraProps } from 'react-markdown';
import { textInNodes } from './markdown-nodes';
import styles from './markdown.module.css';

const levels = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Headings with a link to themselves, one level further down each: the page's own title is above them. */
export const headingComponents: Components = Object.fromEntries(
  levels.map((name, index) => {
    const Tag = levels[index + 1] ?? 'h6';
    const Heading = ({ id, children, node }: ComponentProps<'h2'> & ExtraProps) => {
      const text = textInNodes(node?.children ?? []).trim();
      const look = { className: styles.heading, 'data-align': node?.properties.dataAlign };
      // Some texts use a heading without words for space, or to enlarge a logo: a list of headings cannot name those.
      if (text === '') return <div {...look}>{children}</div>;
      return (
        <div {...look}>
          <Tag id={id} tabIndex={-1}>
            {children}
          </Tag>
          {id !== undefined && (
            <a href={`#${id}`} aria-label={`Link to ${text}`} data-tip="Link to this heading">
              #
            </a>
          )}
        </div>
      );
    };
    return [name, Heading];
  }),
);
