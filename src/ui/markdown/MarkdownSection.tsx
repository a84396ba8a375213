import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import { ScrollArea } from '../ScrollArea';
import { CodeBlock } from './CodeBlock';
import { headingComponents } from './heading-components';
import './markdown.css';
import type { MarkdownNode, MarkdownParent } from './markdown-nodes';

interface MarkdownSectionProps {
  nodes: readonly MarkdownNode[];
  /** Draws links and images; must stay the same object from one rendering to the next. */
  components: Components;
}

const ownComponents: Components = {
  ...headingComponents,
  pre: ({ node }) => <CodeBlock node={node} />,
  table: ({ children }) => (
    <ScrollArea label="Table" className="app-markdown-table">
      <table>{children}</table>
    </ScrollArea>
  ),
  input: ({ checked }) => (
    <input type="checkbox" checked={checked === true} disabled aria-label={checked === true ? 'Done' : 'To do'} />
  ),
};

/** Draws a part of a Markdown text that was read before. */
export const MarkdownSection = memo(function MarkdownSection({ nodes, components }: MarkdownSectionProps) {
  const putIn = () => (tree: MarkdownParent) => {
    tree.children = [...nodes];
  };
  return (
    <div className="app-markdown-section">
      <ReactMarkdown rehypePlugins={[putIn]} components={{ ...ownComponents, ...components }} />
    </div>
  );
});
