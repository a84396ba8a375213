import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation, useNavigate } from 'react-router-dom';
import { reportMissingCode } from '@/code/missing-code';
import { isRegistryElsewhere } from '@/queries/session/registry-home';
import { resolveAddress } from '@/routing/resolve-address';
import { isSignInPage, type Route } from '@/routing/route';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { PageSkeleton } from './PageSkeleton';
import {
  CleanUpPage,
  ComparePage,
  CreateAccountPage,
  ForgotPasswordPage,
  RegistryOwnPage,
  RepositoriesPage,
  RepositoryPage,
  SignInPage,
  TagPage,
  UpdateUserPage,
  WherePage,
} from './page-modules';
import { useVisitor } from './use-visitor';

/**
 * The page for the present address, in a boundary of its own: a page that breaks leaves the frame standing. Which page
 * that is follows from the address and from who looks at it, never from what was drawn before; the browser's
 * address is put right afterwards, however often it changes.
 */
export function AppRoutes() {
  const location = useLocation();
  const navigate = useNavigate();
  const { reset } = useQueryErrorResetBoundary();
  const { route: found, address } = resolveAddress(location, useVisitor());
  const route = useKept(found);
  const { pathname, search, hash } = address;
  // The browser's history is outside of React.
  useEffect(() => {
    const isRight = location.pathname === pathname && location.search === search && location.hash === hash;
    if (!isRight) void navigate({ pathname, search, hash }, { replace: true });
  }, [location, pathname, search, hash, navigate]);
  // A page reads its view state from the search, which must not be that of another page's address.
  const isReady = location.search === search || isSignInPage(route);
  return (
    <ErrorBoundary
      FallbackComponent={CrashPage}
      onError={(error) => reportMissingCode(error, 'page')}
      onReset={reset}
      resetKeys={[pathname, search]}
    >
      <Suspense fallback={<PageSkeleton />}>{isReady ? pageFor(route) : <PageSkeleton />}</Suspense>
    </ErrorBoundary>
  );
}

/**
 * The same route while it says the same, whatever else of the address changes with each key, page and order: what is worked out
 * from the repository and drawn for it stays.
 */
function useKept(found: Route): Route {
  const [kept, setKept] = useState(found);
  if (JSON.stringify(kept) === JSON.stringify(found)) return kept;
  setKept(found);
  return found;
}

/** Keys make a page start afresh for another repository or tag: nothing typed or selected may leak from one to the next. */
function pageFor(route: Route): ReactNode {
  switch (route.page) {
    case 'repositories':
      return <RepositoriesPage key="all" />;
    case 'namespace':
      return <RepositoriesPage key={route.namespace} namespace={route.namespace} kind={route.kind} />;
    case 'repository':
      return <RepositoryPage key={JSON.stringify(route.repository)} repository={route.repository} />;
    case 'tag':
      return (
        <TagPage
          key={JSON.stringify([route.repository, route.tagName])}
          repository={route.repository}
          tagName={route.tagName}
        />
      );
    case 'compare':
      return <ComparePage key={JSON.stringify(route.repository)} repository={route.repository} />;
    case 'clean-up':
      return <CleanUpPage key={JSON.stringify(route.repository)} repository={route.repository} />;
    case 'where':
      return <WherePage namespace={route.namespace} />;
    case 'sign-in':
    case 'oauth-error':
      return <SignInPage isRefused={route.page === 'oauth-error'} />;
    // An account needs a session, and there is none at a registry elsewhere.
    case 'create-account':
      return isRegistryElsewhere() ? <SignInPage isRefused={false} /> : <CreateAccountPage />;
    case 'forgot-password':
      return isRegistryElsewhere() ? <SignInPage isRefused={false} /> : <ForgotPasswordPage />;
    case 'update-user':
      return <UpdateUserPage />;
    case 'registry-own':
      return <RegistryOwnPage />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
