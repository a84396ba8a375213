import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/** Notes in the browser's history which tags are selected on this page, so that Back finds them selected. */
export function useKeepSelected(): (names: readonly string[]) => void {
  const location = useLocation();
  const navigate = useNavigate();
  return useCallback(
    (names) => void navigate(location, { replace: true, state: names, preventScrollReset: true }),
    [location, navigate],
  );
}
