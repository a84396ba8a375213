import { expect, it } from 'vitest';
import { LookAhead } from './look-ahead';

const names = Array.from({ length: 7 }, (_, index) => `t${index}`);
const { signal } = new AbortController();

/** Looks at three tags together; notes what was read, and fails as often as told. */
function looking({ failures = 0, throws = false } = {}) {
  const read: string[] = [];
  let left = failures;
  const ahead = new LookAhead(
    names,
    (together): Promise<{ failure: string | null }> => {
      read.push(together.join());
      left -= 1;
      if (left < 0) return Promise.resolve({ failure: null });
      return throws ? Promise.reject(new Error('No answer')) : Promise.resolve({ failure: 'no answer' });
    },
    3,
  );
  return { read, look: (name: string) => ahead.look(name, signal) };
}

it('reads each batch once, right before the first of its tags is looked at', async () => {
  const { read, look } = looking();
  await Promise.all(names.slice(0, 4).map(look));
  expect(read).toEqual(['t0,t1,t2', 't3,t4,t5']);
  await Promise.all(names.slice(4).map(look));
  expect(read).toEqual(['t0,t1,t2', 't3,t4,t5', 't6']);
});

it('reads a tag alone that is looked at again, or is none of them', async () => {
  const { read, look } = looking();
  await look('t1');
  await look('t1');
  await look('other');
  await look('t2');
  expect(read).toEqual(['t0,t1,t2', 't1', 'other']);
});

it.each([false, true])('looks at tags one by one after a failure of their batch (thrown: %s)', async (throws) => {
  const { read, look } = looking({ failures: 1, throws });
  const first = await look('t0').catch(() => ({ failure: 'thrown' }));
  expect(first.failure).not.toBeNull();
  await look('t0');
  await look('t1');
  await look('t3');
  expect(read).toEqual(['t0,t1,t2', 't0', 't1', 't3,t4,t5']);
});
