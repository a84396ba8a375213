import { ErrorBoundary } from 'react-error-boundary';
import type { RegistryMessage } from '@/domain/registry/registry-message';
import { lazyTab } from '@/ui/lazy/lazy-tab';
import typography from '@/ui/styles/typography.module.css';

const Markdown = lazyTab(async () => (await import('@/ui/markdown/Markdown')).Markdown);

/** A message's words: as Markdown if it is Markdown, or the text as it is if that cannot be drawn. */
export function MessageText({ message: { text, isMarkdown } }: { message: RegistryMessage }) {
  const plain = <p className={typography.lines}>{text}</p>;
  if (!isMarkdown) return plain;
  return (
    <ErrorBoundary fallback={plain}>
      <Markdown text={text} hasHeadings={false} fallback={<p>{'\u00A0'}</p>} />
    </ErrorBoundary>
  );
}
