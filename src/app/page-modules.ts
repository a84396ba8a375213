import { lazy } from 'react';

/** Each page is a chunk of its own. The functions are shared by rendering and preloading, so a chunk is fetched once. */
const load = {
  repositories: () => import('@/pages/repositories/RepositoriesPage'),
  repository: () => import('@/pages/repository/RepositoryPage'),
  tag: () => import('@/pages/tag/TagPage'),
  signIn: () => import('@/pages/sign-in/SignInPage'),
};

export const preloadPage = {
  repositories: load.repositories,
  namespace: load.repositories,
  repository: load.repository,
  tag: load.tag,
  'sign-in': load.signIn,
};

export const RepositoriesPage = lazy(async () => ({ default: (await load.repositories()).RepositoriesPage }));
export const RepositoryPage = lazy(async () => ({ default: (await load.repository()).RepositoryPage }));
export const TagPage = lazy(async () => ({ default: (await load.tag()).TagPage }));
export const SignInPage = lazy(async () => ({ default: (await load.signIn()).SignInPage }));
