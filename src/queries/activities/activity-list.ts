import type { Activity, ActivityItem } from './activity';

/** What is shown of all runs, newest first, for whoever follows it. */
export class ActivityList {
  #activities: readonly Activity[] = [];
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getAll = (): readonly Activity[] => this.#activities;

  get(id: number): Activity | undefined {
    return this.#activities.find((activity) => activity.id === id);
  }

  add(activity: Activity): void {
    this.#publish([activity, ...this.#activities]);
  }

  change(id: number, patch: Partial<Activity>): void {
    this.#publish(this.#activities.map((activity) => (activity.id === id ? { ...activity, ...patch } : activity)));
  }

  changeItems(id: number, change: (item: ActivityItem) => ActivityItem): void {
    const activity = this.get(id);
    if (activity !== undefined) this.change(id, { items: activity.items.map(change) });
  }

  changeItem(id: number, key: string, patch: Partial<ActivityItem>): void {
    this.changeItems(id, (item) => (item.key === key ? { ...item, ...patch } : item));
  }

  #publish(activities: readonly Activity[]): void {
    this.#activities = activities;
    // A copy: listeners may leave while they are told.
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
