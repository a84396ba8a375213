import type { QueryClient, QueryKey } from '@tanstack/react-query';
import pLimit from 'p-limit';
import type { RepositoryName } from '@/domain/repository/repository';
import { type MalformedEntry, type Tag, type TagListPage, tagsPerPage } from '@/domain/tags/tag';
import { mostTagsOneByOne, requestsAtOnce, showEveryMs } from '@/queries/reading-policy';
import { servicesOf } from '@/queries/services';
import { isEmptyPage } from '@/queries/tags/read-tags';
import { pagesInOrder, type StreamedList } from '@/queries/tags/streamed-list';
import type { TagPatch } from '@/queries/tags/tag-patches';
import { hasOverlap, putPage, putTagRows } from './history-rows';

/** A repository's history as far as it is read: a part of it is always the newest rows without a gap. */
export interface TagHistory extends StreamedList<Tag> {
  /** Writes of this tab that the rows do not show yet. */
  unseenWrites(): readonly TagPatch[];
}

interface HistoryReading {
  client: QueryClient;
  repository: RepositoryName;
  queryKey: QueryKey;
  signal: AbortSignal;
  /** What is there already. */
  shown: TagHistory | undefined;
  /** True: all pages are read again. False: only what is new, and what is missing. */
  isWhole: boolean;
  /** Whether the reading of older rows is stopped at the moment. */
  isPaused(): boolean;
  fetchPage(page: number): Promise<TagListPage>;
  fetchTag(tagName: string): Promise<TagListPage>;
}

interface NumberedPage {
  number: number;
  answer: TagListPage;
}

/**
 * Reads a history once: the newest page, then what this app wrote, then older pages from where it stopped. Everything is
 * shown as it comes, and nothing that is shown goes away before something better is there.
 */
export class HistoryReader {
  readonly #reading: HistoryReading;
  readonly #isWhole: boolean;
  /** The rows that were there before. */
  readonly #known: readonly Tag[];
  /** What is read by now. */
  #history: TagHistory;
  /** Where the last page ended: when its oldest row began, in milliseconds since 1970. */
  #end = Infinity;
  #shownAt = -Infinity;

  constructor(reading: HistoryReading) {
    const { shown, isWhole, isPaused } = reading;
    this.#reading = reading;
    this.#history = shown ?? { items: [], isComplete: false, malformed: [], unseenWrites: this.#followWrites() };
    this.#known = this.#history.items;
    this.#isWhole = isWhole || (this.#unseenNames().length > mostTagsOneByOne && !isPaused());
  }

  async read(): Promise<TagHistory> {
    if (this.#isWhole) this.#change({ unseenWrites: this.#followWrites(), malformed: [] });
    try {
      const newest = await this.#readNewest();
      await this.#catchUp();
      const isEndReached = !newest.answer.hasAdditional || (this.#history.isComplete && !this.#isWhole);
      if (!isEndReached && !this.#reading.isPaused()) await this.#readOlder(await this.#skipKnown(newest));
    } catch (error) {
      // What came before the failure must not get lost with it.
      if (!this.#reading.signal.aborted && this.#history.items !== this.#known) this.#show();
      throw error;
    }
    return this.#history;
  }

  /** The newest page, and more until they meet what is known; till then there would be a gap between the two. */
  async #readNewest(): Promise<NumberedPage> {
    let answer = await this.#reading.fetchPage(1);
    const pages = [answer];
    while (answer.hasAdditional && this.#known.length > 0 && !hasOverlap(this.#known, answer.tags)) {
      answer = await this.#reading.fetchPage(pages.length + 1);
      pages.push(answer);
    }
    for (const page of pages) this.#take(page);
    return { number: pages.length, answer };
  }

  /** Reads the tags again that this app wrote to since their rows were read. */
  async #catchUp(): Promise<void> {
    for (let names = this.#unseenNames(); names.length > 0; names = this.#unseenNames()) {
      const unseenWrites = this.#followWrites();
      const inTurn = pLimit(requestsAtOnce);
      const answers = await Promise.all(names.map((name) => inTurn(() => this.#reading.fetchTag(name))));
      let { items } = this.#history;
      answers.forEach(({ tags, hasAdditional }, index) => {
        const options = { isWhole: !hasAdditional, isListComplete: this.#history.isComplete };
        items = putTagRows(items, names[index] ?? '', tags, options);
      });
      this.#change({ items, unseenWrites });
      this.#show();
    }
  }

  /** The page from which on older ones are to be read: the last known one, if it shows that nothing is missing in between. */
  async #skipKnown(newest: NumberedPage): Promise<NumberedPage> {
    if (this.#isWhole || this.#known.length === 0) return newest;
    const number = Math.floor((this.#history.items.length - 1) / tagsPerPage) + 1;
    if (number <= newest.number + 1) return newest;
    const answer = await this.#reading.fetchPage(number);
    if (!hasOverlap(this.#known, answer.tags)) return newest;
    this.#end = answer.tags[0]?.startedAt ?? -Infinity;
    this.#take(answer);
    return { number, answer };
  }

  /** All pages after this one, which is read already, until the end or until they are not wanted any more. */
  async #readOlder(last: NumberedPage): Promise<void> {
    const { fetchPage, signal, isPaused } = this.#reading;
    const pages = pagesInOrder({
      fetchPage: (step) => (step === 1 ? Promise.resolve(last.answer) : fetchPage(last.number + step - 1)),
      isEmpty: isEmptyPage,
      concurrency: requestsAtOnce,
    });
    for await (const page of pages) {
      if (page === last.answer) continue;
      signal.throwIfAborted();
      this.#take(page);
      await this.#catchUp();
      if (isPaused()) return;
    }
  }

  /** Puts a page where the last one ended, and shows it if the screen is due. */
  #take({ tags, hasAdditional, malformed }: TagListPage): void {
    this.#change({
      items: putPage(this.#history.items, tags, { from: this.#end, isLast: !hasAdditional }),
      malformed: withoutRepeats([...this.#history.malformed, ...malformed]),
      ...(!hasAdditional && { isComplete: true, completedAt: Date.now() }),
    });
    this.#end = tags.at(-1)?.startedAt ?? this.#end;
    if (performance.now() - this.#shownAt >= showEveryMs(this.#history.items.length)) this.#show();
  }

  #show(): void {
    this.#shownAt = performance.now();
    const { client, queryKey } = this.#reading;
    client.setQueryData<TagHistory>(queryKey, this.#history);
  }

  #change(patch: Partial<TagHistory>): void {
    this.#history = { ...this.#history, ...patch };
  }

  #followWrites(): TagHistory['unseenWrites'] {
    const { client, repository } = this.#reading;
    return servicesOf(client).tagPatches.follow(repository);
  }

  /** Tags that this app wrote to since their rows were read. */
  #unseenNames(): string[] {
    return [...new Set(this.#history.unseenWrites().map(({ name }) => name))];
  }
}

/** A page that is read again names the same malformed entries again. */
function withoutRepeats(malformed: readonly MalformedEntry[]): MalformedEntry[] {
  return [...new Map(malformed.map((entry) => [JSON.stringify(entry), entry])).values()];
}
