import { subjectOf } from '@/domain/image/signatures';
import type { Tag } from '@/domain/tags/tag';
import { mostTagsOneByOne } from '@/queries/reading-policy';
import type { ExpectedPlace } from '@/queries/tags/read-back-plan';
import { readSiblings } from '@/queries/tags/read-siblings';
import { isSessionEnd, readTagsNow, type TagsNow } from '@/queries/tags/read-tags-now';
import { putWrittenTags } from '@/queries/tags/tag-cache';
import { tagQueries } from '@/queries/tags/tags.queries';
import { AskedTogether } from './asked-together';
import type { JobContext } from './job';

/**
 * Reads the tags again that a job wrote to, and those that a write failed for: what the table shows is what the server
 * has, not what was asked for. Many are read together, once the job's writes are done.
 */
export class ReadBack {
  readonly #context: JobContext;
  readonly #unread = new Map<string, ExpectedPlace>();
  readonly #left = new Map<string, Tag | null>();
  /** Siblings of images that may have lost their last tag, by name. */
  readonly #siblings = new Map<string, Tag>();
  readonly #looks = new AskedTogether<readonly [string, ExpectedPlace], ReadonlyMap<string, Tag | null>>(
    (asked, signal) => this.#readNow(new Map(asked), signal),
  );
  #reading: Promise<void> = Promise.resolve();

  constructor(context: JobContext) {
    this.#context = context;
  }

  /** Writes to a tag, which is to be read again whether that worked or not: if not, it is most likely where it was. */
  async write(tagName: string, place: ExpectedPlace, signal: AbortSignal, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.#add(tagName, 'same', signal);
      throw error;
    }
    this.#add(tagName, place, signal);
  }

  #add(tagName: string, place: ExpectedPlace, signal: AbortSignal): void {
    // What was written last is read last.
    this.#unread.delete(tagName);
    this.#unread.set(tagName, place);
    this.#left.delete(tagName);
    // While the job goes on, so that the rows keep up with it. If it fails, the end of the job is another chance.
    if (this.#unread.size === mostTagsOneByOne) this.#inTurn(() => this.#readUnread(signal, [])).catch(() => undefined);
  }

  /** Also reads siblings again, at the end, that may have ended along with their image. */
  addSiblings(siblings: readonly Tag[]): void {
    for (const sibling of siblings) {
      this.#siblings.set(sibling.name, sibling);
      this.#left.delete(sibling.name);
    }
  }

  /** What a write left of a tag, null for nothing; undefined if that is not known. */
  left(tagName: string): Tag | null | undefined {
    return this.#left.get(tagName);
  }

  /** Reads all that is still to be read. Throws if the session has ended: then it is still to be read. */
  read(signal: AbortSignal): Promise<void> {
    return this.#inTurn(() => {
      const siblings = [...this.#siblings.values()];
      this.#siblings.clear();
      return this.#readUnread(signal, siblings);
    });
  }

  #inTurn(read: () => Promise<void>): Promise<void> {
    const reading = this.#reading.then(read);
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  async #readUnread(signal: AbortSignal, atRisk: readonly Tag[]): Promise<void> {
    const { client, repository } = this.#context;
    const wanted = new Map(this.#unread);
    this.#unread.clear();
    if (wanted.size + atRisk.length === 0) return;
    const [{ tags, failure }, siblings] = await Promise.all([
      readTagsNow(client, repository, wanted, { signal }),
      this.#readSiblings(
        atRisk.filter(({ name }) => !wanted.has(name)),
        signal,
      ),
    ]);
    for (const [name, tag] of [...tags, ...siblings.tags]) this.#left.set(name, tag);
    // Those that are still there were not written to.
    const gone = [...siblings.tags].filter(([, tag]) => tag === null);
    putWrittenTags(client, repository, new Map([...tags, ...gone]));
    if (failure === null && siblings.failure === null) return;
    void client.invalidateQueries({ queryKey: tagQueries.key(repository) });
    const ended = [failure, siblings.failure].find(isSessionEnd);
    if (ended === undefined) return;
    for (const [name, place] of wanted) if (!tags.has(name)) this.#unread.set(name, place);
    for (const sibling of atRisk) if (!siblings.tags.has(sibling.name)) this.#siblings.set(sibling.name, sibling);
    throw ended;
  }

  async #readSiblings(siblings: readonly Tag[], signal: AbortSignal): Promise<TagsNow> {
    const { client, repository } = this.#context;
    const images = siblings.flatMap((sibling) => subjectOf(sibling) ?? []);
    try {
      const there = new Map((await readSiblings(client, repository, images, signal)).map((tag) => [tag.name, tag]));
      return { tags: new Map(siblings.map(({ name }) => [name, there.get(name) ?? null])), failure: null };
    } catch (failure) {
      return { tags: new Map(), failure };
    }
  }

  /** A tag as it is now, cached nowhere; those that are asked about at the same moment share requests. */
  async look(tagName: string, place: ExpectedPlace, signal: AbortSignal): Promise<Tag | null> {
    return (await this.#looks.ask([tagName, place], signal)).get(tagName) ?? null;
  }

  async #readNow(wanted: ReadonlyMap<string, ExpectedPlace>, signal: AbortSignal) {
    const { client, repository } = this.#context;
    const { tags, failure } = await readTagsNow(client, repository, wanted, { signal });
    if (failure !== null) throw failure;
    return tags;
  }
}
