import { useEffect, useState, type ComponentType, type FunctionComponent, type ReactNode } from 'react';
import { fetchWhenIdle } from './fetch-when-idle';
import { lazyCode, type LazyCode } from './lazy-code';

export interface FallbackProp {
  /** Stands there until the code has come. */
  fallback?: ReactNode;
}

export type LazyTab<Props> = FunctionComponent<Props & FallbackProp> & Pick<LazyCode<Props>, 'fetchAhead' | 'load'>;

/**
 * A part of a page whose code is fetched when the browser is idle, at the latest when the part is first shown. What is here
 * already is drawn at once. It does not suspend: React would hold back for 300 ms what a fallback had stood for, however
 * short. A failure is left to the boundary outside.
 */
export function lazyTab<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isOnDemand = false,
): LazyTab<Props> {
  const code = lazyCode(load);
  if (!isOnDemand) fetchWhenIdle(code);
  function LazyTabContent(props: Props & FallbackProp) {
    const [Content, setContent] = useState(code.loaded);
    const isHere = Content !== undefined;
    // Fetching is outside of React.
    useEffect(() => {
      if (isHere) return undefined;
      let isOver = false;
      const show = (component: ComponentType<Props>) => {
        if (!isOver) setContent(() => component);
      };
      const fail = (error: unknown) => {
        if (isOver) return;
        setContent(() => {
          throw error; // while drawing, so that the boundary gets it
        });
      };
      code.load().then(show, fail);
      return () => {
        isOver = true;
      };
    }, [isHere]);
    return Content === undefined ? props.fallback : <Content {...props} />;
  }
  return Object.assign(LazyTabContent, { fetchAhead: code.fetchAhead, load: code.load });
}
