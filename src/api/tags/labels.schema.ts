import * as v from 'valibot';
import type { LabelText } from '@/domain/tags/labels/label-rules';
import type { Label } from '@/domain/image/manifest';
import { describeIssue } from '@/api/http/answers/describe-issue';
import { member } from '@/api/http/answers/json';

const knownSources: readonly Label['source'][] = ['manifest', 'api', 'internal'];

const labelWire = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  key: v.string(),
  value: v.nullish(v.string(), ''),
  source_type: v.nullish(v.string()),
  media_type: v.nullish(v.string(), 'text/plain'),
});

const label = v.pipe(
  labelWire,
  v.transform((wire): Label => ({
    id: wire.id,
    key: wire.key,
    value: wire.value,
    source: knownSources.find((known) => known === wire.source_type) ?? 'unknown',
    mediaType: wire.media_type,
  })),
);

/** The answer of the label list. An entry that cannot be understood stays in its place and says so in `problem`. */
export const labelListSchema = v.pipe(
  v.object({ labels: v.array(v.unknown()) }),
  v.transform((wire): Label[] =>
    wire.labels.map((value, index) => {
      const parsed = v.safeParse(label, value, { abortEarly: true });
      return parsed.success ? parsed.output : malformedLabel(value, index, describeIssue(parsed.issues[0]));
    }),
  ),
);

/** The answer to a new label: the label as stored. */
export const createdLabelSchema = v.pipe(
  v.object({ label }),
  v.transform((wire) => wire.label),
);

export interface NewLabel extends LabelText {
  /** Default: the server tells JSON from plain text by itself. */
  mediaType?: 'text/plain' | 'application/json' | undefined;
}

/** Body of `POST labels`; the server wants all three members. */
export function newLabelBody({ key, value, mediaType }: NewLabel) {
  return { key, value, media_type: mediaType ?? null };
}

function malformedLabel(value: unknown, index: number, problem: string): Label {
  const key = member(value, 'key');
  return {
    id: `malformed-${index}`,
    key: typeof key === 'string' ? key : '?',
    value: '',
    source: 'unknown',
    mediaType: 'text/plain',
    problem,
  };
}
