/**
 * The same function, which works out the result for an object once and keeps it for as long as the object is there: lists of
 * thousands of rows are asked about again and again before they change, and then they are other lists. The result is shared,
 * so nobody may change it.
 */
export function oncePer<Subject extends object, Result>(
  compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const results = new WeakMap<Subject, { result: Result }>();
  return (subject) => {
    const known = results.get(subject);
    if (known !== undefined) return known.result;
    const result = compute(subject);
    results.set(subject, { result });
    return result;
  };
}
