import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';

/** What this browser tab knows of rows of the history beyond what the server says, for as long as the tab lives. */
export class RememberedRows {
  readonly #keyOf: (row: Tag) => string;
  readonly #byRepository = new Map<string, Map<string, Tag>>();

  /** @param keyOf what makes it the same row, within a repository */
  constructor(keyOf: (row: Tag) => string) {
    this.#keyOf = keyOf;
  }

  remember(repository: RepositoryName, row: Tag): void {
    const rows = this.#rowsOf(repository) ?? new Map<string, Tag>();
    this.#byRepository.set(fullRepositoryName(repository), rows.set(this.#keyOf(row), row));
  }

  has(repository: RepositoryName, row: Tag): boolean {
    return this.#rowsOf(repository)?.has(this.#keyOf(row)) === true;
  }

  /** As they were remembered last. */
  all(repository: RepositoryName): Tag[] {
    return [...(this.#rowsOf(repository)?.values() ?? [])];
  }

  #rowsOf(repository: RepositoryName): Map<string, Tag> | undefined {
    return this.#byRepository.get(fullRepositoryName(repository));
  }
}
