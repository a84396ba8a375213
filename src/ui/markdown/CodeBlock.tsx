import { CopyButton } from '../copy/CopyButton';
import { ScrollArea } from '../ScrollArea';
import { textInNodes, type MarkdownElement } from './markdown-nodes';
import { classNames } from '../styles/class-names';
import layout from '../styles/layout.module.css';
import typography from '../styles/typography.module.css';
import styles from './markdown.module.css';

/** A block of code in a box that scrolls by itself, with its language and a button that copies it. */
export function CodeBlock({ node }: { node: MarkdownElement | undefined }) {
  const code = textInNodes(node?.children ?? []).replace(/\n$/, '');
  const language = languageOf(node);
  return (
    <div className={classNames(typography.small, styles.code)}>
      <div className={classNames(layout.row, styles.codeBar)}>
        <span>{language ?? 'Code'}</span>
        <CopyButton text={code} label="Copy to clipboard" copiedText="Successfully copied to clipboard!" />
      </div>
      <ScrollArea as="pre" label={language === null ? 'Code' : `Code in ${language}`}>
        <code>{code}</code>
      </ScrollArea>
    </div>
  );
}

function languageOf(node: MarkdownElement | undefined): string | null {
  const [code] = node?.children ?? [];
  const classes = code?.type === 'element' ? code.properties.className : undefined;
  const [name] = Array.isArray(classes) ? classes : [];
  return typeof name === 'string' ? name.replace(/^language-/, '') : null;
}
