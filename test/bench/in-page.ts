/** What an interaction leads to. Text is compared as it stands in the document. */
export type Effect =
  | { kind: 'shown'; selector: string; text?: string }
  /** These elements are there and say something else than before. */
  | { kind: 'changed'; selector: string }
  /** There are such elements, and all of them contain the text. */
  | { kind: 'all-match'; selector: string; text: string };

interface Waiting {
  effect: Effect;
  /** What its elements said when the waiting began. */
  before: string;
  finish: (at: number) => void;
}

declare global {
  interface Window {
    bench: {
      /** When the effect was first on the screen, in milliseconds since the navigation began. */
      shown: (effect: Effect) => Promise<number>;
      /** The same for what the page was opened for. */
      opened?: Promise<number>;
      /** Milliseconds from the next event of that type until the effect is on the screen. */
      afterEvent: (type: 'click' | 'keydown', effect: Effect) => Promise<number>;
    };
  }
}

/**
 * Runs in the page before its own scripts. Watches the document's changes instead of asking for them from outside, which
 * would add the way to the browser. What was found counts as shown when the frame that has it has been drawn.
 */
export function installBench(): void {
  const patienceMs = 60_000;
  const waiting = new Set<Waiting>();
  const textOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent).join('\n');

  const isThere = ({ effect, before }: Waiting): boolean => {
    if (effect.kind === 'changed') {
      const now = textOf(effect.selector);
      return now !== '' && now !== before;
    }
    const { selector, text = '' } = effect;
    const found = [...document.querySelectorAll(selector)];
    const matches = (element: Element) => element.textContent.includes(text);
    return effect.kind === 'shown' ? found.some(matches) : found.length > 0 && found.every(matches);
  };

  const afterFrame = (done: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', done, { once: true });
      port1.start();
      port2.postMessage(null);
    });

  const look = () => {
    for (const one of waiting) {
      if (!isThere(one)) continue;
      waiting.delete(one);
      afterFrame(() => one.finish(performance.now()));
    }
  };

  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'style'],
  });

  const shown = (effect: Effect): Promise<number> =>
    new Promise((finish, fail) => {
      waiting.add({ effect, before: textOf(effect.selector), finish });
      look();
      setTimeout(() => fail(new Error(`not seen in ${patienceMs} ms: ${JSON.stringify(effect)}`)), patienceMs);
    });

  window.bench = {
    shown,
    afterEvent: async (type, effect) => {
      const begun = new Promise<number>((resolve) => {
        addEventListener(type, (event) => resolve(event.timeStamp), { capture: true, once: true });
      });
      const ended = shown(effect);
      const started = await begun;
      const took = (await ended) - started;
      if (took < 0) throw new Error(`was there before the ${type}: ${JSON.stringify(effect)}`);
      return took;
    },
  };
}
