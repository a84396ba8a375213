import { fetchWhenIdle } from '@/ui/lazy/fetch-when-idle';
import { lazyPage } from '@/ui/lazy/lazy-page';

// Each page is a chunk of its own.

export const RepositoriesPage = lazyPage(
  async () => (await import('@/pages/repositories/RepositoriesPage')).RepositoriesPage,
);
export const RepositoryPage = lazyPage(async () => (await import('@/pages/repository/RepositoryPage')).RepositoryPage);
export const TagPage = lazyPage(async () => (await import('@/pages/tag/TagPage')).TagPage);
export const ComparePage = lazyPage(async () => (await import('@/pages/compare/ComparePage')).ComparePage);
export const CleanUpPage = lazyPage(async () => (await import('@/pages/clean-up/CleanUpPage')).CleanUpPage);
export const WherePage = lazyPage(async () => (await import('@/pages/where/WherePage')).WherePage);
export const SignInPage = lazyPage(async () => (await import('@/pages/sign-in/SignInPage')).SignInPage);
export const CreateAccountPage = lazyPage(
  async () => (await import('@/pages/sign-in/CreateAccountPage')).CreateAccountPage,
);
export const ForgotPasswordPage = lazyPage(
  async () => (await import('@/pages/sign-in/ForgotPasswordPage')).ForgotPasswordPage,
);
export const UpdateUserPage = lazyPage(async () => (await import('@/pages/update-user/UpdateUserPage')).UpdateUserPage);
export const RegistryOwnPage = lazyPage(
  async () => (await import('@/pages/registry-own/RegistryOwnPage')).RegistryOwnPage,
);

// A menu or a button leads to these, and not a link that fetches ahead of whoever rests on it.
for (const page of [WherePage, CleanUpPage, ComparePage]) fetchWhenIdle(page);

/** The page of each kind of route, to fetch its code ahead of need. */
export const pageOfRoute = {
  repositories: RepositoriesPage,
  namespace: RepositoriesPage,
  repository: RepositoryPage,
  tag: TagPage,
  compare: ComparePage,
  'clean-up': CleanUpPage,
  where: WherePage,
  'sign-in': SignInPage,
  'create-account': CreateAccountPage,
  'forgot-password': ForgotPasswordPage,
  'oauth-error': SignInPage,
  'update-user': UpdateUserPage,
  'registry-own': RegistryOwnPage,
};
