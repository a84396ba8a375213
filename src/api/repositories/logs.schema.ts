import * as v from 'valibot';
import type { LogEntry, LogEntryKind, LogPage } from '@/domain/history/who/log-entries';
import { member } from '@/api/http/answers/json';
import { tolerantList } from '@/api/http/answers/tolerant-list';
import { fromDateText, fromSeconds } from '@/api/http/answers/wire-time';

const kinds: ReadonlyMap<unknown, LogEntryKind> = new Map([
  ['push_repo', 'pushed'],
  ['create_tag', 'created'],
  ['move_tag', 'moved'],
  ['revert_tag', 'restored'],
  ['delete_tag', 'deleted'],
  ['permanently_delete_tag', 'permanently-deleted'],
  ['change_tag_expiration', 'expiration-changed'],
  ['change_tag_immutability', 'immutability-changed'],
  ['manifest_label_add', 'label-added'],
  ['manifest_label_delete', 'label-removed'],
]);

const nullishText = v.nullish(v.string(), null);

const date = v.pipe(
  v.string(),
  v.transform((text) => fromDateText(text)),
  v.number('expected a date'),
);

const performer = v.object({ name: v.pipe(v.string(), v.nonEmpty()), is_robot: v.nullish(v.boolean(), false) });

const tagEntry = v.pipe(
  v.object({
    kind: v.string(),
    /** RFC 2822 text with whole seconds. */
    datetime: date,
    performer: v.nullish(performer, null),
    metadata: v.object({
      tag: nullishText,
      manifest_digest: nullishText,
      original_manifest_digest: nullishText,
      /** Seconds since 1970, while the old one beside it is in milliseconds (recorded). */
      expiration_date: v.nullish(v.number(), null),
      immutable: v.nullish(v.boolean(), null),
      key: nullishText,
      value: nullishText,
      /** The name of an OAuth application, if its token was used. */
      oauth_token_application: nullishText,
    }),
  }),
  v.transform(({ kind, datetime: at, performer: by, metadata }): LogEntry => ({
    // The kind was looked up before; this is for the compiler.
    kind: kinds.get(kind) ?? 'pushed',
    at,
    doer: by && { name: by.name, isRobot: by.is_robot, application: metadata.oauth_token_application },
    tagName: metadata.tag,
    digest: metadata.manifest_digest,
    previousDigest: metadata.original_manifest_digest,
    expiresAt: fromSeconds(metadata.expiration_date),
    isImmutable: metadata.immutable,
    label: metadata.key === null ? null : { key: metadata.key, value: metadata.value ?? '' },
  })),
);

/** An entry about something else, such as a pull: of these there are many, and nothing of them is wanted. */
function isOther(wire: unknown): boolean {
  const kind = member(wire, 'kind');
  return typeof kind === 'string' && !kinds.has(kind);
}

/**
 * Query of a repository's log for one day in UTC, `2026-11-28`. The wire writes `11/28/2026`, and ignores dates of any other
 * form in silence (recorded).
 */
export function logQuery(day: string, pageToken: string | undefined) {
  const [year, month, dayOfMonth] = day.split('-');
  const wireDay = `${month}/${dayOfMonth}/${year}`;
  // The end counts with all of its day (recorded).
  return { starttime: wireDay, endtime: wireDay, next_page: pageToken };
}

export const logPageSchema = v.pipe(
  v.object({ logs: v.array(v.unknown()), next_page: nullishText }),
  v.transform((wire): LogPage => {
    const ofTags = wire.logs.filter((one) => !isOther(one));
    const { entries, malformed } = v.parse(tolerantList(tagEntry), ofTags);
    return {
      entries,
      // An empty page is the last one, whatever it says.
      nextPageToken: wire.logs.length === 0 ? null : wire.next_page,
      malformed,
    };
  }),
);
