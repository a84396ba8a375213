import { lazy } from 'react';

/** Each page is a chunk of its own. The functions are shared by rendering and preloading, so a chunk is fetched once. */
const load = {
  repositories: () => import('@/pages/repositories/RepositoriesPage'),
  repository: () => import('@/pages/repository/RepositoryPage'),
  tag: () => import('@/pages/tag/TagPage'),
  signIn: () => import('@/pages/sign-in/SignInPage'),
  createAccount: () => import('@/pages/sign-in/CreateAccountPage'),
  forgotPassword: () => import('@/pages/sign-in/ForgotPasswordPage'),
  updateUser: () => import('@/pages/update-user/UpdateUserPage'),
  registryOwn: () => import('@/pages/registry-own/RegistryOwnPage'),
};

export const preloadPage = {
  repositories: load.repositories,
  namespace: load.repositories,
  repository: load.repository,
  tag: load.tag,
  'sign-in': load.signIn,
  'create-account': load.createAccount,
  'forgot-password': load.forgotPassword,
  'oauth-error': load.signIn,
  'update-user': load.updateUser,
  'registry-own': load.registryOwn,
};

export const RepositoriesPage = lazy(async () => ({ default: (await load.repositories()).RepositoriesPage }));
export const RepositoryPage = lazy(async () => ({ default: (await load.repository()).RepositoryPage }));
export const TagPage = lazy(async () => ({ default: (await load.tag()).TagPage }));
export const SignInPage = lazy(async () => ({ default: (await load.signIn()).SignInPage }));
export const CreateAccountPage = lazy(async () => ({ default: (await load.createAccount()).CreateAccountPage }));
export const ForgotPasswordPage = lazy(async () => ({ default: (await load.forgotPassword()).ForgotPasswordPage }));
export const UpdateUserPage = lazy(async () => ({ default: (await load.updateUser()).UpdateUserPage }));
export const RegistryOwnPage = lazy(async () => ({ default: (await load.registryOwn()).RegistryOwnPage }));
