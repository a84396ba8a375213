import type { RegistryState } from './state';

/** Switches that are on in the demo, as on the registry whose answers were recorded. */
const featuresOn = [
  'ADVERTISE_V2',
  'ANONYMOUS_ACCESS',
  'APP_SPECIFIC_TOKENS',
  'AUTO_PRUNE',
  'CHANGE_TAG_EXPIRATION',
  'DIRECT_LOGIN',
  'EDIT_QUOTA',
  'EXTENDED_REPOSITORY_NAMES',
  'GENERAL_OCI_SUPPORT',
  'HELM_OCI_SUPPORT',
  'IMAGE_EXPIRY_TRIGGER',
  'IMAGE_PULL_STATS',
  'IMMUTABLE_TAGS',
  'LIBRARY_SUPPORT',
  'LOG_EXPORT',
  'PROXY_CACHE',
  'QUOTA_MANAGEMENT',
  'REFERRERS_API',
  'REPO_MIRROR',
  'SECURITY_SCANNER',
  'SUPERUSERS_FULL_ACCESS',
  'SUPER_USERS',
  'UI_MODELCARD',
  'UI_V2',
  'USER_CREATION',
  'USER_EVENTS',
] as const;

const featuresOff = [
  'BILLING',
  'BUILD_SUPPORT',
  'GARBAGE_COLLECTION',
  'IMMUTABLE_TAGS_CAN_EXPIRE',
  'MAILING',
  'ORG_MIRROR',
  'QUOTA_NOTIFICATIONS',
  'RATE_LIMITS',
  'RECAPTCHA',
  'RESTRICTED_USERS',
  'SIGNING',
  'SPARSE_INDEX',
  'SUPERUSERS_ORG_CREATION_ONLY',
  'TEAM_SYNCING',
  'UI_DELAY_AFTER_WRITE',
] as const;

/**
 * Switches of the server that `/config` does not list among the features: PERMANENTLY_DELETE_TAGS is a config value,
 * BROWSER_API_CALLS_XHR_ONLY (Quay's default: on) is not in it.
 */
const hiddenSwitches = ['PERMANENTLY_DELETE_TAGS', 'BROWSER_API_CALLS_XHR_ONLY'] as const;

export function defaultFeatures(): Record<string, boolean> {
  return {
    ...Object.fromEntries(featuresOn.map((name) => [name, true])),
    ...Object.fromEntries(featuresOff.map((name) => [name, false])),
    ...Object.fromEntries(hiddenSwitches.map((name) => [name, true])),
  };
}

/** What GET `/config` answers: never names a hidden switch among the features. */
export function configBody(state: RegistryState): Record<string, unknown> {
  const hidden: readonly string[] = hiddenSwitches;
  const isOn = (feature: string) => state.features[feature] ?? false;
  return {
    account_recovery_mode: state.isInAccountRecoveryMode,
    config: {
      AUTHENTICATION_TYPE: 'Database',
      AVATAR_KIND: 'local',
      BRANDING: {
        footer_img: null,
        footer_url: null,
        logo: '/static/img/quay-horizontal-color.svg',
        logo_dark: '/static/img/quay-horizontal-whiteblue-nobackground.svg',
      },
      CONTACT_INFO: [],
      DOCUMENTATION_ROOT: 'https://docs.projectquay.io/',
      FEATURE_AUTO_PRUNE: isOn('AUTO_PRUNE'),
      FEATURE_EDIT_QUOTA: isOn('EDIT_QUOTA'),
      FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE: isOn('IMMUTABLE_TAGS_CAN_EXPIRE'),
      FEATURE_ORG_MIRROR: isOn('ORG_MIRROR'),
      FEATURE_QUOTA_MANAGEMENT: isOn('QUOTA_MANAGEMENT'),
      FEATURE_REPO_MIRROR: isOn('REPO_MIRROR'),
      FOOTER_LINKS: {},
      PERMANENTLY_DELETE_TAGS: isOn('PERMANENTLY_DELETE_TAGS'),
      PREFERRED_URL_SCHEME: 'http',
      REGISTRY_TITLE: 'Red Hat Quay',
      REGISTRY_TITLE_SHORT: 'Red Hat Quay',
      SERVER_HOSTNAME: 'quay-server.example.com',
      SETUP_COMPLETE: true,
      TAG_EXPIRATION_OPTIONS: ['0s', '1d', '1w', '2w', '4w'],
      UI_DELAY_AFTER_WRITE_SECONDS: 3,
      UI_V2_FEEDBACK_FORM: null,
      ...state.config,
    },
    external_login: [],
    features: Object.fromEntries(Object.entries(state.features).filter(([name]) => !hidden.includes(name))),
    oauth: {},
    registry_state: state.registryState,
    version_number: 'Quay v3.11.0',
  };
}
