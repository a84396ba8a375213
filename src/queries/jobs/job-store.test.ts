import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deleteTag } from '@/api/tags/tag-writes';
import { RequestError } from '@/domain/registry/request-failure';
import { countSteps, keysIn, type PlannedStep, type JobWords, type UndoStep } from './job';
import { JobStore } from './job-store';

const repository = { namespace: 'acme', name: 'webapp' };
const words: JobWords = {
  progress: 'Working',
  success: (keys) => `Did ${keys.join(', ')}`,
  failure: (keys) => `Could not do ${keys.join(', ')}`,
  failureLine: ({ label }, reason) => `${label}: ${reason}`,
};

function step(key: string, run: () => Promise<UndoStep | null> = () => Promise.resolve(null)): PlannedStep {
  const offering = async () => {
    const undo = await run();
    return () => undo;
  };
  return { key, label: key, writes: [], run: offering };
}

/** A step whose end is in the test's hand. */
function heldStep(key: string) {
  let succeed = () => {};
  const promise = new Promise<null>((resolve) => {
    succeed = () => resolve(null);
  });
  const run = vi.fn<() => Promise<null>>(() => promise);
  return { ...step(key, run), run, succeed };
}

async function finished(store: JobStore, id: number) {
  await vi.waitFor(() => expect(store.get(id)?.state).toBe('finished'));
  const job = store.get(id);
  if (job === undefined) throw new Error('no such job');
  return job;
}

describe('a job', () => {
  it('sends nothing but what its step was shown to be made of', async () => {
    const store = new JobStore();
    const other = deleteTag(repository, 'another');
    const hidden: PlannedStep = { ...step('a'), run: (_signal, send) => send(other).then(() => null) };
    const job = await finished(store, store.start({ repository, words, steps: [hidden] }));
    expect(job.steps[0]?.error?.message).toBe('This request is not among those that were shown.');
  });

  it('does every step once and tells how each ended', async () => {
    const store = new JobStore();
    const id = store.start({
      repository,
      words,
      steps: [step('a'), step('b', () => Promise.reject(new Error('no'))), step('c')],
    });
    const job = await finished(store, id);
    expect(keysIn(job, 'done')).toEqual(['a', 'c']);
    expect(keysIn(job, 'failed')).toEqual(['b']);
    expect(job.steps[1]?.error?.message).toBe('no');
  });

  it('never has more than four steps under way, whatever their number and order of ending', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 20 }), async (outcomes) => {
        let busy = 0;
        let most = 0;
        const store = new JobStore();
        const steps = outcomes.map((works, index) =>
          step(String(index), async () => {
            most = Math.max(most, ++busy);
            await Promise.resolve();
            busy--;
            if (!works) throw new Error('no');
            return null;
          }),
        );
        if (steps.length === 0) return;
        const job = await finished(store, store.start({ repository, words, steps }));
        expect(most).toBeLessThanOrEqual(4);
        expect(countSteps(job).done).toBe(outcomes.filter(Boolean).length);
      }),
      { numRuns: 30 },
    );
  });

  it('stops between items when it is cancelled, and can be taken up again', async () => {
    const store = new JobStore();
    const held = ['a', 'b', 'c', 'd', 'e'].map(heldStep);
    const id = store.start({ repository, words, steps: held });
    store.cancel(id);
    expect(held.map(({ run }) => run.mock.calls.length)).toEqual([1, 1, 1, 1, 0]);
    for (const { succeed } of held) succeed();
    expect(keysIn(await finished(store, id), 'cancelled')).toEqual(['e']);
    store.retryFailed(id);
    expect(keysIn(await finished(store, id), 'done')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('pauses when the session ends, and goes on with nothing lost or done twice', async () => {
    const store = new JobStore();
    let isSignedIn = false;
    const calls: string[] = [];
    const steps = Array.from({ length: 6 }, (_unused, index) =>
      step(String(index), () => {
        if (!isSignedIn && index >= 2) return Promise.reject(new RequestError('unauthorized', 'Sign in.'));
        calls.push(String(index));
        return Promise.resolve(null);
      }),
    );
    const id = store.start({ repository, words, steps });
    await vi.waitFor(() => expect(store.get(id)?.state).toBe('paused'));
    await vi.waitFor(() => expect(countSteps(store.get(id) ?? { steps: [] }).running).toBe(0));
    isSignedIn = true;
    store.resume(id);
    expect(countSteps(await finished(store, id)).done).toBe(6);
    expect(calls.toSorted()).toEqual(['0', '1', '2', '3', '4', '5']);
  });
});

describe('what a job left behind', () => {
  it('is read once nothing is under way, also what failed, and before the job is over', async () => {
    const store = new JobStore();
    const log: string[] = [];
    const steps = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) =>
      step(key, () => {
        log.push(key);
        return key === 'b' ? Promise.reject(new Error('no')) : Promise.resolve(null);
      }),
    );
    const settle = () => Promise.resolve(void log.push(`read while ${store.get(id)?.state}`));
    const id: number = store.start({ repository, words, steps, settle });
    await finished(store, id);
    expect(log).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'read while running']);
  });

  it('is read in a pause, too, and again at the end', async () => {
    const store = new JobStore();
    let isSignedIn = false;
    const read = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const steps = ['a', 'b'].map((key) =>
      step(key, () =>
        isSignedIn || key === 'a'
          ? Promise.resolve(null)
          : Promise.reject(new RequestError('unauthorized', 'Sign in.')),
      ),
    );
    const id = store.start({ repository, words, steps, settle: read });
    await vi.waitFor(() => expect(store.get(id)?.state).toBe('paused'));
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
    expect(store.get(id)?.state).toBe('paused');
    isSignedIn = true;
    store.resume(id);
    expect(countSteps(await finished(store, id)).done).toBe(2);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['is read after the pause, if the session ended just then', 'resume', { kind: 'available' }],
    ['stays unknown if the job is stopped then', 'cancel', { kind: 'none' }],
  ] as const)('%s', async (_case, answer, undo) => {
    const store = new JobStore();
    let isSignedIn = false;
    let isKnown = false;
    const settle = () => {
      if (!isSignedIn) return Promise.reject(new RequestError('unauthorized', 'Sign in.'));
      isKnown = true;
      return Promise.resolve();
    };
    const takeBack = { key: 'a', label: 'a', check: () => Promise.resolve(null), run: () => Promise.resolve() };
    const only = { ...step('a'), run: () => Promise.resolve(() => (isKnown ? takeBack : null)) };
    const id = store.start({ repository, words, steps: [only], settle });
    await vi.waitFor(() => expect(store.get(id)?.state).toBe('paused'));
    isSignedIn = answer === 'resume';
    store[answer](id);
    const job = await finished(store, id);
    expect(job).toMatchObject({ steps: [{ state: 'done' }], undo });
  });
});

describe('undo', () => {
  const undoStep = (key: string, log: string[], change: string | null = null): UndoStep => ({
    key,
    label: key,
    check: () => Promise.resolve(change),
    run: () => {
      log.push(key);
      return Promise.resolve();
    },
  });

  it('takes back what was done, last first', async () => {
    const store = new JobStore();
    const log: string[] = [];
    const steps = ['a', 'b'].map((key) => step(key, () => Promise.resolve(undoStep(key, log))));
    const id = store.start({ repository, words, steps });
    expect((await finished(store, id)).undo).toEqual({ kind: 'available' });
    await store.undo(id);
    await vi.waitFor(() => expect(store.get(id)?.undo.kind).toBe('done'));
    expect(log).toEqual(['b', 'a']);
    expect(store.getAll()[0]).toMatchObject({ isUndo: true, state: 'finished', undo: { kind: 'none' } });
  });

  it.each([
    ['overwrite', ['a', 'b'], 'done'],
    ['undisturbed-only', ['a'], 'available'],
    ['cancel', [], 'available'],
  ] as const)('asks before it overwrites what somebody else did; answer: %s', async (answer, undone, state) => {
    const store = new JobStore();
    const log: string[] = [];
    const steps = [
      step('a', () => Promise.resolve(undoStep('a', log))),
      step('b', () => Promise.resolve(undoStep('b', log, 'b was moved'))),
    ];
    const id = store.start({ repository, words, steps });
    await finished(store, id);
    await store.undo(id);
    expect(log).toEqual([]);
    expect(store.get(id)?.undo).toEqual({
      kind: 'asking',
      conflicts: [{ key: 'b', label: 'b', change: 'b was moved' }],
      cleanCount: 1,
    });
    store.answerUndo(id, answer);
    await vi.waitFor(() => expect(store.get(id)?.undo.kind).toBe(state));
    expect(log.toSorted()).toEqual(undone);
  });

  it('stays possible when the check fails', async () => {
    const store = new JobStore();
    const failing: UndoStep = { ...undoStep('a', []), check: () => Promise.reject(new Error('offline')) };
    const id = store.start({ repository, words, steps: [step('a', () => Promise.resolve(failing))] });
    await finished(store, id);
    await store.undo(id);
    expect(store.get(id)).toMatchObject({ undo: { kind: 'available' }, undoProblem: new Error('offline') });
    store.forgetUndoProblem(id);
    expect(store.get(id)?.undoProblem).toBeNull();
  });

  it('that failed in part is done once the rest was retried', async () => {
    const store = new JobStore();
    const log: string[] = [];
    let isLocked = true;
    const stubborn: UndoStep = {
      ...undoStep('b', log),
      run: (...how) => (isLocked ? Promise.reject(new Error('locked')) : undoStep('b', log).run(...how)),
    };
    const steps = [step('a', () => Promise.resolve(undoStep('a', log))), step('b', () => Promise.resolve(stubborn))];
    const id = store.start({ repository, words, steps });
    await finished(store, id);
    await store.undo(id);
    await vi.waitFor(() => expect(store.get(id)?.undo.kind).toBe('available'));
    isLocked = false;
    store.retryFailed(store.getAll()[0]?.id ?? 0);
    expect(store.get(id)?.undo.kind).toBe('running');
    await vi.waitFor(() => expect(store.get(id)?.undo.kind).toBe('done'));
    expect(log).toEqual(['a', 'b']);
  });

  it('leaves what failed alone while it is under way', async () => {
    const store = new JobStore();
    const retried = vi.fn<() => Promise<null>>(() => Promise.reject(new Error('no')));
    const steps = [step('a', () => Promise.resolve(undoStep('a', [], 'a was moved'))), step('b', retried)];
    const id = store.start({ repository, words, steps });
    await finished(store, id);
    await store.undo(id);
    store.retryFailed(id);
    expect(retried).toHaveBeenCalledTimes(1);
    expect(store.get(id)?.undo.kind).toBe('asking');
  });

  it('is not offered if nothing can be taken back', async () => {
    const store = new JobStore();
    const id = store.start({ repository, words, steps: [step('a')] });
    expect((await finished(store, id)).undo).toEqual({ kind: 'none' });
  });
});
