import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Navigate, useLocation } from 'react-router-dom';
import { paths } from '@/routing/paths';
import { isSignInPage, parseRoute, type Route } from '@/routing/route';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { PageSkeleton } from './PageSkeleton';
import {
  CreateAccountPage,
  ForgotPasswordPage,
  RepositoriesPage,
  RepositoryPage,
  SignInPage,
  TagPage,
} from './page-modules';
import { useMustSignIn } from './use-must-sign-in';

/** The page for the present address, in a boundary of its own: a page that breaks leaves the frame standing. */
export function AppRoutes() {
  const { pathname, search, hash } = useLocation();
  const { reset } = useQueryErrorResetBoundary();
  const mustSignIn = useMustSignIn();
  const route = parseRoute(pathname);
  if (route.page === 'redirect') return <Navigate to={{ pathname: route.to, search, hash }} replace />;
  if (mustSignIn && !isSignInPage(route)) {
    return <Navigate to={paths.signIn(pathname + search + hash)} replace />;
  }
  return (
    <ErrorBoundary FallbackComponent={CrashPage} onReset={reset} resetKeys={[pathname]}>
      <Suspense fallback={<PageSkeleton />}>{pageFor(route)}</Suspense>
    </ErrorBoundary>
  );
}

/** Keys make a page start afresh for another repository or tag: nothing typed or selected may leak from one to the next. */
function pageFor(route: Exclude<Route, { page: 'redirect' }>): ReactNode {
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
    case 'sign-in':
      return <SignInPage />;
    case 'create-account':
      return <CreateAccountPage />;
    case 'forgot-password':
      return <ForgotPasswordPage />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
