import * as v from 'valibot';
import type { Label } from '@/domain/manifest';
import { describeIssue } from './describe-issue';
import { member } from './json';

const knownSources: readonly Label['source'][] = ['manifest', 'api', 'internal'];

const labelWire = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  key: v.string(),
  value: v.nullish(v.string(), ''),
  source_type: v.nullish(v.string()),
  media_type: v.nullish(v.string(), 'text/plain'),
});

/** One label as the server writes it. */
export type WireLabel = v.InferInput<typeof labelWire>;

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
