import * as v from 'valibot';
import type { FoundNamespace } from '@/domain/repository/repository';
import { member } from '@/api/http/answers/json';
import { tolerantList } from '@/api/http/answers/tolerant-list';

const kind = v.picklist(['organization', 'user'] satisfies FoundNamespace['kind'][]);
const kinds: readonly unknown[] = kind.options;
const namespace = v.object({ kind, name: v.pipe(v.string(), v.nonEmpty()) });

/** The namespaces among all that is found. Repositories, teams and robots are, too, and whatever the server will add. */
export const foundNamespacesSchema = v.pipe(
  v.object({
    results: v.pipe(
      v.array(v.unknown()),
      v.transform((found) => found.filter((entry) => kinds.includes(member(entry, 'kind')))),
      tolerantList(namespace),
    ),
  }),
  v.transform(({ results }): FoundNamespace[] => results.entries),
);
