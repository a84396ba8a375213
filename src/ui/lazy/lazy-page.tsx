import { lazy, useState, type ComponentType, type FunctionComponent } from 'react';
import { lazyCode, type LazyCode } from './lazy-code';

export type LazyPage<Props> = FunctionComponent<Props> & Pick<LazyCode<Props>, 'fetchAhead' | 'load'>;

/**
 * A page whose code is fetched when the person goes there. It suspends until then, so that a transition keeps what was on
 * screen; what is here already is drawn at once. A failure is left to the page's boundary.
 */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  const code = lazyCode(load);
  const Suspending: ComponentType<Props> = lazy(async () => ({ default: await code.load() }));
  function LazyPageContent(props: Props) {
    // Kept: another component in its place would start the page afresh.
    const [Page] = useState(() => code.loaded() ?? Suspending);
    return <Page {...props} />;
  }
  return Object.assign(LazyPageContent, { fetchAhead: code.fetchAhead, load: code.load });
}
