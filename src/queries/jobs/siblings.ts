import pLimit from 'p-limit';
import { lastingRowKey } from '@/domain/history/history-row-key';
import { isHolder, subjectOf } from '@/domain/image/signatures';
import type { Tag } from '@/domain/tags/tag';
import { valuesOf } from '@/domain/tags/tag-change';
import { rememberRemoval, wasRemovedHere } from '@/queries/tags/own-removals';
import { readSiblings } from '@/queries/tags/read-siblings';
import type { JobContext, SendWrite, UndoStep } from './job';
import { AskedTogether } from './asked-together';
import type { ReadBack } from './read-back';
import { bringBack, tagUndoStep } from './tag-steps';

/** What a step left to be taken back. */
interface Written {
  tagName: string;
  /** `sha256:…` that the tag points to by the step's doing, or null if the step removed it. */
  wrote: string | null;
  /** Siblings that were at risk in the step. */
  atRisk: readonly Tag[];
}

/**
 * Signatures and the like, which the registry ends along with an image's last tag without a word. What a job's writes and its
 * undo put at risk is asked of the registry each time, because the list on screen may be old; it is read back like what was written,
 * and an undo brings back what went along.
 */
export class Siblings {
  readonly #context: JobContext;
  readonly #readBack: ReadBack;
  /** Names of tags that the job wrote to by steps of their own, which take them back. */
  readonly #own = new Set<string>();
  /** Siblings that were brought back. */
  readonly #back = new Set<string>();
  /** Two tags of one image are taken back at the same time, and its siblings once. */
  readonly #oneAtATime = pLimit(1);
  readonly #looks: AskedTogether<readonly string[], Tag[]>;

  constructor(context: JobContext, readBack: ReadBack) {
    this.#context = context;
    this.#readBack = readBack;
    this.#looks = new AskedTogether((images, signal) => this.read(images.flat(), signal));
  }

  /** The siblings of images, as they are now. */
  read(digests: Iterable<string>, signal: AbortSignal): Promise<Tag[]> {
    return readSiblings(this.#context.client, this.#context.repository, digests, signal);
  }

  /** A step writes to a tag, and so perhaps takes the last one off an image with these siblings. */
  async write(tagName: string, atRisk: readonly Tag[], write: () => Promise<void>): Promise<void> {
    await this.#risk(atRisk, write);
    this.#own.add(tagName);
  }

  async #risk(siblings: readonly Tag[], write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } finally {
      this.#readBack.addSiblings(siblings);
    }
  }

  /**
   * The way back of a step once all was read back; null if it is not known what the step left. `run` takes back what happened to
   * the tag itself.
   */
  undoStep({ tagName, wrote, atRisk }: Written, run: UndoStep['run']): UndoStep | null {
    const lost = this.#lostOf(atRisk);
    let missing = lost;
    let inUndo: readonly Tag[] = [];
    return tagUndoStep(
      this.#readBack,
      tagName,
      wrote,
      async (signal, send) => {
        await this.#risk(inUndo, () => run(signal, send));
        await this.#oneAtATime(async () => {
          const gone = [...missing, ...(await this.#gone(inUndo, signal))];
          for (const sibling of gone) await this.#bringBack(sibling, signal, send);
        });
      },
      async (now, signal) => {
        const digest = now !== null && isHolder(now) ? now.manifestDigest : null;
        const found = await this.#looks.ask([...imagesOf(lost), ...(digest === null ? [] : [digest])], signal);
        missing = without(lost, found);
        inUndo = found.filter((sibling) => subjectOf(sibling) === digest && !this.#own.has(sibling.name));
      },
    );
  }

  /** Of siblings that were at risk, those that are not seen any more. */
  #lostOf(siblings: readonly Tag[]): readonly Tag[] {
    const lost = siblings.filter(({ name }) => !this.#own.has(name) && (this.#readBack.left(name) ?? null) === null);
    for (const sibling of lost) if (this.#readBack.left(sibling.name) === null) this.#rememberEnd(sibling);
    return lost;
  }

  /** Of siblings that were there, those that are not any more. */
  async #gone(siblings: readonly Tag[], signal: AbortSignal): Promise<readonly Tag[]> {
    return siblings.length === 0 ? [] : without(siblings, await this.read(imagesOf(siblings), signal));
  }

  async #bringBack(sibling: Tag, signal: AbortSignal, send: SendWrite): Promise<void> {
    // Tags of one image have lost the same.
    if (this.#back.has(lastingRowKey(sibling))) return;
    this.#rememberEnd(sibling);
    await bringBack(this.#context, this.#readBack, valuesOf(sibling), signal, send);
    this.#back.add(lastingRowKey(sibling));
  }

  /** One that never expires was ended with its image. */
  #rememberEnd(sibling: Tag): void {
    const { client, repository } = this.#context;
    if (sibling.endsAt === null && !wasRemovedHere(client, repository, sibling)) {
      rememberRemoval(client, repository, sibling);
    }
  }
}

function imagesOf(siblings: readonly Tag[]): string[] {
  return siblings.flatMap((sibling) => subjectOf(sibling) ?? []);
}

/** Those of some tags that are not among others, by their names. */
function without(tags: readonly Tag[], others: readonly Tag[]): readonly Tag[] {
  const names = new Set(others.map(({ name }) => name));
  return tags.filter(({ name }) => !names.has(name));
}
