import type { QueryKey } from '@tanstack/react-query';
import { type Tag, type TagListPage, tagsPerPage } from '@/domain/tags/tag';
import { mostTagsOneByOne, showEveryMs } from '@/queries/reading-policy';
import { servicesOf } from '@/queries/services';
import { tagPages } from '@/queries/tags/read-tags';
import type { StreamedList } from '@/queries/tags/streamed-list';
import type { TagPatch } from '@/queries/tags/tag-patches';
import { hasOverlap, putPage } from './history-rows';
import { foreignNames, readWrittenRows, withoutRepeats, type RowReading } from './written-rows';

/** A repository's history as far as it is read: a part of it is always the newest rows without a gap. */
export interface TagHistory extends StreamedList<Tag> {
  /** Writes of this tab that the rows do not show yet. */
  unseenWrites(): readonly TagPatch[];
}

interface HistoryReading extends RowReading {
  queryKey: QueryKey;
  signal: AbortSignal;
  /** What is there already. */
  shown: TagHistory | undefined;
  /** True: all pages are read again. False: only what is new, and what is missing. */
  isWhole: boolean;
  /** Whether the reading of older rows is stopped at the moment. */
  isPaused(): boolean;
}

interface NumberedPage {
  number: number;
  answer: TagListPage;
  /** Where it ends: when its oldest row began, in milliseconds since 1970. */
  end: number;
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
  #shownAt = -Infinity;

  constructor(reading: HistoryReading) {
    const { shown, isWhole, isPaused } = reading;
    this.#reading = reading;
    this.#history = shown ?? { items: [], isComplete: false, malformed: [], unseenWrites: this.#followWrites() };
    this.#known = this.#history.items;
    // While older rows are not wanted, a whole reading would end with the newest page and miss what was written further down.
    this.#isWhole = !isPaused() && (isWhole || foreignNames(this.#history.unseenWrites()).size > mostTagsOneByOne);
  }

  async read(): Promise<TagHistory> {
    const { unseenWrites } = this.#history;
    if (this.#isWhole) this.#change({ unseenWrites: this.#followWrites(), malformed: [] });
    // What a whole reading was to show and did not come to is still to be read.
    const breakOff = () => this.#isWhole && this.#change({ unseenWrites });
    try {
      const newest = await this.#readNewest();
      const isEndReached = !newest.answer.hasAdditional || (this.#history.isComplete && !this.#isWhole);
      if (!isEndReached && (this.#reading.isPaused() || !(await this.#readOlder(newest)))) breakOff();
    } catch (error) {
      breakOff();
      // What came before the failure must not get lost with it.
      if (!this.#reading.signal.aborted && this.#history.items !== this.#known) this.#show();
      throw error;
    }
    return this.#history;
  }

  /** The newest rows, and of the older ones what this app wrote to since they were read. */
  async #readNewest(): Promise<NumberedPage> {
    for (;;) {
      const written = this.#history.unseenWrites();
      const unseenWrites = this.#followWrites();
      const pages = await this.#readTop();
      let end = Infinity;
      for (const page of pages) end = this.#put(page, end);
      const newest = pages.flatMap(({ tags }) => tags);
      this.#change({ ...(await readWrittenRows(this.#history, { written, newest }, this.#reading)), unseenWrites });
      if (written.length > 0) this.#show();
      const answer = pages.at(-1);
      if (answer !== undefined && unseenWrites().length === 0) return { number: pages.length, answer, end };
    }
  }

  /** The newest page, and more until they meet what is known; till then there would be a gap between the two. */
  async #readTop(): Promise<TagListPage[]> {
    const known = this.#history.items;
    let answer = await this.#reading.fetchPage(1);
    const pages = [answer];
    while (answer.hasAdditional && known.length > 0 && !hasOverlap(known, answer.tags)) {
      answer = await this.#reading.fetchPage(pages.length + 1);
      pages.push(answer);
    }
    return pages;
  }

  /** The page from which on older ones are to be read: the last known one, if it shows that nothing is missing in between. */
  async #skipKnown(newest: NumberedPage): Promise<NumberedPage> {
    if (this.#isWhole || this.#known.length === 0) return newest;
    const number = Math.floor((this.#history.items.length - 1) / tagsPerPage) + 1;
    if (number <= newest.number + 1) return newest;
    const answer = await this.#reading.fetchPage(number);
    if (!hasOverlap(this.#known, answer.tags)) return newest;
    return { number, answer, end: this.#put(answer, answer.tags[0]?.startedAt ?? -Infinity) };
  }

  /** All that is older than this page and not known, until the end (then true) or until it is not wanted any more. */
  async #readOlder(newest: NumberedPage): Promise<boolean> {
    const { fetchPage, signal, isPaused } = this.#reading;
    const last = await this.#skipKnown(newest);
    const pages = tagPages({
      fetchPage: (step) => (step === 1 ? Promise.resolve(last.answer) : fetchPage(last.number + step - 1)),
    });
    let { end } = last;
    for await (const page of pages) {
      if (page === last.answer) continue;
      signal.throwIfAborted();
      end = this.#put(page, end);
      if (this.#history.unseenWrites().length > 0) await this.#readNewest();
      if (isPaused()) return false;
    }
    return true;
  }

  /** Puts a page where another one ended, shows it if the screen is due, and says where it ends itself. */
  #put({ tags, hasAdditional, malformed }: TagListPage, from: number): number {
    this.#change({
      items: putPage(this.#history.items, tags, { from, isLast: !hasAdditional }),
      malformed: withoutRepeats([...this.#history.malformed, ...malformed]),
      ...(!hasAdditional && { isComplete: true, completedAt: Date.now() }),
    });
    if (performance.now() - this.#shownAt >= showEveryMs(this.#history.items.length)) this.#show();
    return tags.at(-1)?.startedAt ?? from;
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
}
