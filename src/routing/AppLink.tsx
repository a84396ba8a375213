import { useContext, type CSSProperties, type ReactNode } from 'react';
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

/** A link inside the app. Pointing at it or focusing it already fetches the code and data behind it. */
export function AppLink({ to, ...rest }: AppLinkProps) {
  const preload = useContext(PreloadContext);
  const intend = () => {
    const { pathname, search } = resolvePath(to);
    preload(parseRoute(pathname, search), search);
  };
  return <Link to={to} onPointerEnter={intend} onFocus={intend} {...rest} />;
}
