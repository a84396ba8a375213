import { labelValueText } from '@/domain/expiration/expires-after';
import type { Label } from '@/domain/image/manifest';

/** Characters that are handed to the screen at most; the cell cuts off more, but labels may carry whole documents. */
const shownLength = 80;

const tipLength = 500;

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** A label in one line, cut off where the room ends; the whole of it is in the tip and in the tag's details. */
export function ShortLabel({ label }: { label: Label }) {
  const { key, problem } = label;
  const text =
    problem === undefined ? `${key} = ${labelValueText(label)}` : `${key || 'A label'} could not be read: ${problem}`;
  return (
    <span className="pf-v6-c-label pf-m-compact app-short-label" data-tip={cut(text, tipLength)}>
      <span className="pf-v6-c-label__content">
        <span className="pf-v6-c-label__text">{cut(text, shownLength)}</span>
      </span>
    </span>
  );
}
