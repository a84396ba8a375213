import { useContext, type CSSProperties, type ReactNode, type SyntheticEvent } from 'react';
import { Link, resolvePath } from 'react-router-dom';
import { PreloadContext } from './preload-context';
import { parseRoute } from './route';

interface AppLinkProps {
  /** An address from paths.ts. */
  to: string;
  children: ReactNode;
  className?: string;
  style?: CSSProperties;
  'aria-label'?: string;
  'aria-current'?: 'page' | 'true';
  'data-tip'?: string;
}

/** Milliseconds: what the pointer or the focus only passes over on its way is not fetched, a report may have megabytes. */
const dwell = 65;

/** Begins what a link leads to. A person points at one link at a time. */
let intention: ReturnType<typeof setTimeout> | undefined;

const pass = () => clearTimeout(intention);

/** A link inside the app. Resting on it with the pointer or the focus already fetches the code and data behind it. */
export function AppLink({ to, ...rest }: AppLinkProps) {
  const preload = useContext(PreloadContext);
  const fetchAhead = () => {
    const { pathname, search } = resolvePath(to);
    preload(parseRoute(pathname, search), search);
  };
  const intend = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    pass();
    intention = setTimeout(() => currentTarget.isConnected && fetchAhead(), dwell);
  };
  return (
    <Link
      to={to}
      onPointerEnter={intend}
      onPointerLeave={pass}
      onFocus={intend}
      onBlur={pass}
      onPointerDown={fetchAhead}
      {...rest}
    />
  );
}
