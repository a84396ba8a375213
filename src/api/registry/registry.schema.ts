import * as v from 'valibot';
import { defaultRegistryConfig, type RegistryConfig } from '@/domain/registry/registry';
import { tolerantList } from '@/api/http/answers/tolerant-list';

/** Anything that is not a switch counts as not said, so that the default holds. */
const flag = v.fallback(v.optional(v.boolean()), undefined);
const text = v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty())), undefined);

const settingsWire = v.object({
  REGISTRY_TITLE: text,
  SERVER_HOSTNAME: text,
  PERMANENTLY_DELETE_TAGS: flag,
  FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE: flag,
  AUTHENTICATION_TYPE: text,
  DOCUMENTATION_ROOT: text,
  CONTACT_INFO: v.fallback(v.optional(tolerantList(v.string())), undefined),
  FOOTER_LINKS: v.fallback(
    v.optional(v.object({ ABOUT_URL: text, PRIVACY_POLICY_URL: text, SECURITY_URL: text, TERMS_OF_SERVICE_URL: text })),
    undefined,
  ),
  BRANDING: v.fallback(v.optional(v.object({ footer_url: text })), undefined),
});

/** Without the prefix FEATURE_ that the configuration file has. */
const featuresWire = v.object({
  SECURITY_SCANNER: flag,
  IMAGE_PULL_STATS: flag,
  IMMUTABLE_TAGS: flag,
  AUTO_PRUNE: flag,
  UI_MODELCARD: flag,
  REPO_MIRROR: flag,
  EXTENDED_REPOSITORY_NAMES: flag,
  ANONYMOUS_ACCESS: flag,
  QUOTA_MANAGEMENT: flag,
  EDIT_QUOTA: flag,
  CHANGE_TAG_EXPIRATION: flag,
  DIRECT_LOGIN: flag,
  USER_CREATION: flag,
  INVITE_ONLY_USER_CREATION: flag,
  MAILING: flag,
  RECAPTCHA: flag,
});

const externalLoginWire = v.pipe(
  v.object({ id: v.pipe(v.string(), v.nonEmpty()), title: text }),
  v.transform(({ id, title }) => ({ id, title: title ?? id })),
);

const configWire = v.object({
  config: v.fallback(settingsWire, {}),
  features: v.fallback(featuresWire, {}),
  registry_state: text,
  account_recovery_mode: flag,
  external_login: v.fallback(v.optional(tolerantList(externalLoginWire)), undefined),
  version_number: text,
});

/** The answer of `/config`. Missing and odd members leave Quay's own defaults standing. */
export const registryConfigSchema = v.pipe(
  configWire,
  v.transform((wire): RegistryConfig => {
    const { config, features } = wire;
    const defaults = defaultRegistryConfig.features;
    return {
      title: config.REGISTRY_TITLE ?? defaultRegistryConfig.title,
      serverHostname: config.SERVER_HOSTNAME ?? null,
      features: {
        securityScanner: features.SECURITY_SCANNER ?? defaults.securityScanner,
        imagePullStatistics: features.IMAGE_PULL_STATS ?? defaults.imagePullStatistics,
        immutableTags: features.IMMUTABLE_TAGS ?? defaults.immutableTags,
        immutableTagsCanExpire: config.FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE ?? defaults.immutableTagsCanExpire,
        autoPrune: features.AUTO_PRUNE ?? defaults.autoPrune,
        modelCard: features.UI_MODELCARD ?? defaults.modelCard,
        repositoryMirror: features.REPO_MIRROR ?? defaults.repositoryMirror,
        extendedRepositoryNames: features.EXTENDED_REPOSITORY_NAMES ?? defaults.extendedRepositoryNames,
        anonymousAccess: features.ANONYMOUS_ACCESS ?? defaults.anonymousAccess,
        quotaManagement: features.QUOTA_MANAGEMENT ?? defaults.quotaManagement,
        editQuota: features.EDIT_QUOTA ?? defaults.editQuota,
        changeTagExpiration: features.CHANGE_TAG_EXPIRATION ?? defaults.changeTagExpiration,
        permanentlyDeleteTags: config.PERMANENTLY_DELETE_TAGS ?? defaults.permanentlyDeleteTags,
        directLogin: features.DIRECT_LOGIN ?? defaults.directLogin,
        userCreation: features.USER_CREATION ?? defaults.userCreation,
        inviteOnlyUserCreation: features.INVITE_ONLY_USER_CREATION ?? defaults.inviteOnlyUserCreation,
        mailing: features.MAILING ?? defaults.mailing,
        recaptcha: features.RECAPTCHA ?? defaults.recaptcha,
      },
      state: wire.registry_state === 'readonly' ? 'readonly' : 'normal',
      isInAccountRecoveryMode: wire.account_recovery_mode ?? false,
      externalLogins: wire.external_login?.entries ?? [],
      versionNumber: wire.version_number ?? null,
      hasOwnPasswords: (config.AUTHENTICATION_TYPE ?? 'Database') === 'Database',
      links: {
        documentation: config.DOCUMENTATION_ROOT ?? null,
        contacts: config.CONTACT_INFO?.entries ?? [],
        footer: {
          about: config.FOOTER_LINKS?.ABOUT_URL ?? null,
          privacy: config.FOOTER_LINKS?.PRIVACY_POLICY_URL ?? null,
          security: config.FOOTER_LINKS?.SECURITY_URL ?? null,
          terms: config.FOOTER_LINKS?.TERMS_OF_SERVICE_URL ?? null,
        },
        owner: config.BRANDING?.footer_url ?? null,
      },
    };
  }),
);
