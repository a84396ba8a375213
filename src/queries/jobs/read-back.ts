import type { Tag } from '@/domain/tags/tag';
import { mostTagsOneByOne } from '@/queries/reading-policy';
import type { ExpectedPlace } from '@/queries/tags/read-back-plan';
import { isSessionEnd, readTagsNow } from '@/queries/tags/read-tags-now';
import { putWrittenTags } from '@/queries/tags/tag-cache';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { JobContext } from './job';

/**
 * Reads the tags again that a job wrote to, and those that a write failed for: what the table shows is what the server
 * has, not what was asked for. Many are read together, once the job's writes are done.
 */
export class ReadBack {
  readonly #context: JobContext;
  readonly #unread = new Map<string, ExpectedPlace>();
  readonly #left = new Map<string, Tag | null>();
  /** What is asked about at this moment, and its answer. */
  #look: { names: Map<string, ExpectedPlace>; answer: Promise<ReadonlyMap<string, Tag | null>> } | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(context: JobContext) {
    this.#context = context;
  }

  /** Writes to a tag, which is to be read again whether that worked or not. */
  async write(tagName: string, place: ExpectedPlace, signal: AbortSignal, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } finally {
      this.add(tagName, place, signal);
    }
  }

  /** Also reads a tag again that a write to another one may have changed. */
  add(tagName: string, place: ExpectedPlace, signal: AbortSignal): void {
    // What was written last is read last.
    this.#unread.delete(tagName);
    this.#unread.set(tagName, place);
    this.#left.delete(tagName);
    // While the job goes on, so that the rows keep up with it. If it fails, the end of the job is another chance.
    if (this.#unread.size === mostTagsOneByOne) this.read(signal).catch(() => undefined);
  }

  /** What a write left of a tag, null for nothing; undefined if that is not known. */
  left(tagName: string): Tag | null | undefined {
    return this.#left.get(tagName);
  }

  /** Reads all that is still to be read. Throws if the session has ended: then it is still to be read. */
  read(signal: AbortSignal): Promise<void> {
    const reading = this.#reading.then(() => this.#readUnread(signal));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  async #readUnread(signal: AbortSignal): Promise<void> {
    const { client, repository } = this.#context;
    const wanted = new Map(this.#unread);
    this.#unread.clear();
    if (wanted.size === 0) return;
    const { tags, failure } = await readTagsNow(client, repository, wanted, { signal });
    for (const [name, tag] of tags) this.#left.set(name, tag);
    putWrittenTags(client, repository, tags);
    if (failure === null) return;
    void client.invalidateQueries({ queryKey: tagQueries.key(repository) });
    if (!isSessionEnd(failure)) return;
    for (const [name, place] of wanted) if (!tags.has(name)) this.#unread.set(name, place);
    throw failure;
  }

  /** A tag as it is now, cached nowhere; those that are asked about at the same moment share requests. */
  async look(tagName: string, place: ExpectedPlace, signal: AbortSignal): Promise<Tag | null> {
    this.#look ??= this.#beginLook(signal);
    const { names, answer } = this.#look;
    names.set(tagName, place);
    return (await answer).get(tagName) ?? null;
  }

  #beginLook(signal: AbortSignal) {
    const names = new Map<string, ExpectedPlace>();
    const answer = Promise.resolve().then(async () => {
      this.#look = null;
      const { tags, failure } = await readTagsNow(this.#context.client, this.#context.repository, names, { signal });
      if (failure !== null) throw failure;
      return tags;
    });
    return { names, answer };
  }
}
