import { describe, expect, it, vi } from 'vitest';
import { blobInSlices } from './blob-in-slices';

/** Rows of a file, each of which takes as long as `work` says. */
function* rowsOf(count: number, work: () => void): Generator<string> {
  for (let number = 0; number < count; number += 1) {
    work();
    yield `row ${number}, für 日本\r\n`;
  }
}

describe('a file of 5,000 rows', () => {
  it('is what its pieces are as a whole, and made with a pause after every few milliseconds of work', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const ends: number[] = [];
    const pause = () => {
      ends.push(now);
      now += 1000; // what others do meanwhile is no work of this
      return Promise.resolve();
    };
    const blob = await blobInSlices(
      rowsOf(5_000, () => (now += 0.5)),
      pause,
    );
    expect(await blob.text()).toBe([...rowsOf(5_000, () => undefined)].join(''));
    const [first, ...others] = ends;
    expect(first, 'pauses at first').toBe(0);
    expect(others.length).toBeGreaterThan(100);
    const slices = others.map((end, at) => end - (ends[at] ?? 0) - 1000);
    expect(Math.max(...slices)).toBeLessThanOrEqual(20);
  });

  it('is made while others have their turn', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    let wasTurn = false;
    setImmediate(() => (wasTurn = true));
    let wasTurnBefore = false;
    await blobInSlices(rowsOf(5_000, () => (wasTurnBefore = wasTurn)));
    expect(wasTurnBefore).toBe(true);
  });

  it('says why it could not be made', async () => {
    const failing = rowsOf(5_000, () => {
      throw new Error('No such row.');
    });
    await expect(blobInSlices(failing)).rejects.toThrow('No such row.');
  });
});
