import type { QueryClient, QueryKey } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { tagsPerPage } from '@/api/tags/tags';
import type { RepositoryName } from '@/domain/repository/repository';
import type { MalformedEntry, Tag, TagPage } from '@/domain/tags/tag';
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
  /** Whether older rows are not wanted at the moment. */
  isPaused(): boolean;
  fetchPage(page: number): Promise<TagPage>;
  fetchTag(tagName: string): Promise<TagPage>;
}

/**
 * Reads a history: the newest page, then what this app wrote, then older pages from where it stopped. Everything is
 * shown as it comes, and nothing that is shown goes away before something better is there.
 */
export async function readHistory(reading: HistoryReading): Promise<TagHistory> {
  const { client, repository, queryKey, signal, shown, isPaused, fetchPage } = reading;
  const { tagPatches } = servicesOf(client);
  const history: TagHistory = shown ?? {
    items: [],
    isComplete: false,
    malformed: [],
    unseenWrites: tagPatches.follow(repository),
  };
  const state = { ...history };
  const isWhole = reading.isWhole || (namesOf(state.unseenWrites()).length > mostTagsOneByOne && !isPaused());
  if (isWhole) {
    state.unseenWrites = tagPatches.follow(repository);
    state.malformed = [];
  }

  let lastShown = -Infinity;
  const show = () => {
    lastShown = performance.now();
    client.setQueryData<TagHistory>(queryKey, { ...state });
  };
  const take = ({ tags, hasAdditional, malformed }: TagPage, from: number) => {
    state.items = putPage(state.items, tags, { from, isLast: !hasAdditional });
    state.malformed = withoutRepeats([...state.malformed, ...malformed]);
    if (!hasAdditional) {
      state.isComplete = true;
      state.completedAt = Date.now();
    }
    const isDue = performance.now() - lastShown >= showEveryMs(state.items.length);
    if (isDue) show();
    return tags.at(-1)?.startedAt ?? from;
  };
  /** Reads the tags again that this app wrote to since their rows were read. */
  const catchUp = async () => {
    for (let names = namesOf(state.unseenWrites()); names.length > 0; names = namesOf(state.unseenWrites())) {
      const later = tagPatches.follow(repository);
      const inTurn = pLimit(requestsAtOnce);
      const answers = await Promise.all(names.map((name) => inTurn(() => reading.fetchTag(name))));
      answers.forEach(({ tags, hasAdditional }, index) => {
        const options = { isWhole: !hasAdditional, isListComplete: state.isComplete };
        state.items = putTagRows(state.items, names[index] ?? '', tags, options);
      });
      state.unseenWrites = later;
      show();
    }
  };

  try {
    // The newest page, and more until they meet what is known; till then there would be a gap between the two.
    const known = state.items;
    let answer = await fetchPage(1);
    const newest = [answer];
    while (answer.hasAdditional && known.length > 0 && !hasOverlap(known, answer.tags)) {
      answer = await fetchPage(newest.length + 1);
      newest.push(answer);
    }
    let end = Infinity;
    for (const page of newest) end = take(page, end);
    await catchUp();

    const isEndReached = !answer.hasAdditional || (state.isComplete && !isWhole);
    if (!isEndReached && !isPaused()) {
      // A page that is partly known shows that nothing is missing in between.
      let last = { number: newest.length, answer };
      const lastKnown = isWhole || known.length === 0 ? 1 : Math.floor((state.items.length - 1) / tagsPerPage) + 1;
      if (lastKnown > last.number + 1) {
        const resumed = await fetchPage(lastKnown);
        if (hasOverlap(known, resumed.tags)) {
          end = take(resumed, resumed.tags[0]?.startedAt ?? -Infinity);
          last = { number: lastKnown, answer: resumed };
        }
      }
      const fetchFromLast = (step: number) =>
        step === 1 ? Promise.resolve(last.answer) : fetchPage(last.number + step - 1);
      for await (const page of pagesInOrder({
        fetchPage: fetchFromLast,
        isEmpty: isEmptyPage,
        concurrency: requestsAtOnce,
      })) {
        if (page === last.answer) continue;
        signal.throwIfAborted();
        end = take(page, end);
        await catchUp();
        if (isPaused()) break;
      }
    }
  } catch (error) {
    // What came before the failure must not get lost with it.
    if (!signal.aborted && state.items !== history.items) show();
    throw error;
  }
  return state;
}

/** A page that is read again tells of the same entries again. */
function withoutRepeats(malformed: readonly MalformedEntry[]): MalformedEntry[] {
  return [...new Map(malformed.map((entry) => [JSON.stringify(entry), entry])).values()];
}

function namesOf(patches: readonly TagPatch[]): string[] {
  return [...new Set(patches.map(({ name }) => name))];
}
