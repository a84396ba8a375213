import * as v from 'valibot';

/** The answer of `/api/v1/discovery`: the addresses that the registry knows. Those of features that are off are missing. */
export const discoverySchema = v.pipe(
  v.object({ paths: v.record(v.string(), v.unknown()) }),
  v.transform(({ paths }) => new Set(Object.keys(paths))),
);
