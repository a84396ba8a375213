/** Decides what counts as on screen: documents without a layout have no screen. Everything is, unless a test says else. */
type Decision = (element: Element) => boolean;

const everything: Decision = () => true;
let decide = everything;
const observers = new Set<FakeIntersectionObserver>();

class FakeIntersectionObserver implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '0px';
  readonly scrollMargin = '0px';
  readonly thresholds = [0];
  private readonly report: IntersectionObserverCallback;
  private readonly observed = new Set<Element>();

  constructor(report: IntersectionObserverCallback) {
    this.report = report;
    observers.add(this);
  }

  observe(element: Element) {
    this.observed.add(element);
    this.tell([element]);
  }

  unobserve(element: Element) {
    this.observed.delete(element);
  }

  disconnect() {
    this.observed.clear();
    observers.delete(this);
  }

  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }

  tell(elements: Iterable<Element> = this.observed) {
    const entries = Array.from(
      elements,
      (target) =>
        ({
          target,
          isIntersecting: decide(target),
          intersectionRatio: Number(decide(target)),
        }) as IntersectionObserverEntry,
    );
    this.report(entries, this);
  }
}

/** Puts the fake in the browser's place. */
export function installFakeScreen(): void {
  globalThis.IntersectionObserver = FakeIntersectionObserver;
}

/** From now on only these elements are on screen; call it inside `act` if something is rendered already. */
export function showOnly(isOnScreen: Decision): void {
  decide = isOnScreen;
  for (const observer of observers) observer.tell();
}

export function resetScreen(): void {
  decide = everything;
}
