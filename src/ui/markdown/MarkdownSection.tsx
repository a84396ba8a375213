import '@patternfly/react-styles/css/components/Content/content.css';
import { createContext, memo, startTransition, use, useState } from 'react';
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import { useTimeout } from '../effects/use-timeout';
import { ScrollArea } from '../ScrollArea';
import { classNames } from '../styles/class-names';
import { CodeBlock } from './CodeBlock';
import { hasPlace } from './draw-later';
import { headingComponents } from './heading-components';
import type { MarkdownElement, MarkdownNode, MarkdownParent } from './markdown-nodes';
import { MarkdownQuote } from './MarkdownQuote';
import { WantedPlace } from './wanted-place';
import styles from './markdown.module.css';

interface MarkdownSectionProps {
  nodes: readonly MarkdownNode[];
  /** Draws links and images; must stay the same object from one rendering to the next. */
  components: Components;
}

const LinksAndImages = createContext<Components>({});

const ownComponents: Components = {
  ...headingComponents,
  blockquote: MarkdownQuote,
  pre: ({ node }) => <CodeBlock node={node} />,
  table: ({ children }) => (
    <ScrollArea label="Table" className={styles.table}>
      <table>{children}</table>
    </ScrollArea>
  ),
  input: ({ checked }) => (
    <input type="checkbox" checked={checked === true} disabled aria-label={checked === true ? 'Done' : 'To do'} />
  ),
  template: Later,
};

/** Draws a part of a Markdown text that was read before. */
export const MarkdownSection = memo(function MarkdownSection({ nodes, components }: MarkdownSectionProps) {
  return (
    <div className={classNames('pf-v6-c-content', styles.section)}>
      <LinksAndImages value={components}>
        <Nodes nodes={nodes} />
      </LinksAndImages>
    </div>
  );
});

function Nodes({ nodes }: { nodes: readonly MarkdownNode[] }) {
  const components = use(LinksAndImages);
  const putIn = () => (tree: MarkdownParent) => {
    tree.children = [...nodes];
  };
  return <ReactMarkdown rehypePlugins={[putIn]} components={{ ...ownComponents, ...components }} />;
}

function Later({ node }: ExtraProps) {
  return node === undefined ? null : <RestOfElement node={node} />;
}

/** What comes after the first nodes of a very long element, as soon as the browser has time for it. */
function RestOfElement({ node }: { node: MarkdownElement }) {
  const [isTurn, setIsTurn] = useState(false);
  const wanted = use(WantedPlace);
  useTimeout(() => startTransition(() => setIsTurn(true)), 0);
  const isWanted = !isTurn && wanted !== '' && hasPlace(node, wanted);
  if (!isTurn && !isWanted) return null;
  const nodes = (node.content?.children ?? []).filter((child) => child.type !== 'doctype');
  return <Nodes nodes={nodes} />;
}
