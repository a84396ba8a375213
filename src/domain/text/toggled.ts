/** The values with one more if it is not among them, else without it. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** A new set with one more member if it is not in it, else without it. */
export function toggledSet<T>(members: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(members);
  if (!next.delete(member)) next.add(member);
  return next;
}
