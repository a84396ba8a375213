import { readFrontMatter, type FrontMatter } from '@/domain/model-card/front-matter';
import { readMarkdown, type MarkdownDocument } from '@/ui/markdown/read-markdown';

/** A model card, ready to be drawn. */
export interface ModelCard {
  frontMatter: FrontMatter;
  /** The card without its front matter; null if its Markdown could not be read. */
  document: MarkdownDocument | null;
  /** False for the start of a card whose rest is still being read. */
  isWhole: boolean;
}

/** Characters that are read, and shown, before the rest of a long card. */
const startLength = 16_384;

/** Reads the start of a card that is long enough for people to wait for the rest; null for shorter ones. */
export function readCardStart(text: string): ModelCard | null {
  const { frontMatter, body } = readFrontMatter(text);
  if (body.length < 2 * startLength) return null;
  const end = body.lastIndexOf('\n\n', startLength);
  return { frontMatter, document: readBody(body.slice(0, end === -1 ? startLength : end)), isWhole: false };
}

/** Reads a whole card. Never throws. */
export function readModelCard(text: string): ModelCard {
  const { frontMatter, body } = readFrontMatter(text);
  return { frontMatter, document: readBody(body), isWhole: true };
}

function readBody(body: string): MarkdownDocument | null {
  try {
    return readMarkdown(body, { idPrefix: 'card-', footnotePrefix: 'cardnote-' });
  } catch {
    return null; // nested so deep that the parser's stack has run over
  }
}
