/**
 * The JSON schemas of Quay's request bodies together with the way its validator prints them: the recorded answers
 * carry that text, so a client's error message is built from it.
 */
export interface BodySchema {
  required: readonly string[];
  properties: Readonly<Record<string, PropertySchema>>;
  /** The whole schema as the validator prints it, indented by four. */
  printed: string;
}

export interface PropertySchema {
  types: readonly ('string' | 'number' | 'boolean' | 'null' | 'object' | 'array')[];
  allowed?: readonly (string | null)[];
  printed: string;
}

export const changeTagSchema: BodySchema = {
  required: [],
  properties: {
    expiration: {
      types: ['number', 'null'],
      printed: `    {'description': '(If specified) The expiration for the image',
     'type': ['number', 'null']}`,
    },
    immutable: {
      types: ['boolean'],
      printed: `    {'description': '(If specified) Whether the tag should be immutable. '
                    'Write permission required to set, admin permission '
                    'required to unset.',
     'type': 'boolean'}`,
    },
    manifest_digest: {
      types: ['string', 'null'],
      printed: `    {'description': '(If specified) The manifest digest to which the tag '
                    'should point',
     'type': ['string', 'null']}`,
    },
  },
  printed: `    {'description': 'Makes changes to a specific tag',
     'properties': {'expiration': {'description': '(If specified) The '
                                                  'expiration for the '
                                                  'image',
                                   'type': ['number', 'null']},
                    'immutable': {'description': '(If specified) Whether '
                                                 'the tag should be '
                                                 'immutable. Write '
                                                 'permission required to '
                                                 'set, admin permission '
                                                 'required to unset.',
                                  'type': 'boolean'},
                    'manifest_digest': {'description': '(If specified) The '
                                                       'manifest digest to '
                                                       'which the tag '
                                                       'should point',
                                        'type': ['string', 'null']}},
     'type': 'object'}`,
};

const restoredDigest = `    {'description': 'If specified, the manifest digest that should be used',
     'type': 'string'}`;

/** Nothing is required by the schema; the handler itself misses the digest. */
export const restoreTagSchema: BodySchema = {
  required: [],
  properties: { manifest_digest: { types: ['string'], printed: restoredDigest } },
  printed: `    {'description': 'Restores a tag to a specific image',
     'properties': {'manifest_digest': {'type': 'string'}},
     'type': 'object'}`,
};

export const expireTagSchema: BodySchema = {
  required: [],
  properties: {
    manifest_digest: { types: ['string'], printed: restoredDigest },
    include_submanifests: { types: ['boolean'], printed: `    {'type': 'boolean'}` },
    is_alive: { types: ['boolean'], printed: `    {'type': 'boolean'}` },
  },
  printed: `    {'description': 'Removes tag from the time machine window',
     'type': 'object'}`,
};

const mediaTypes = ['text/plain', 'application/json', null] as const;

export const addLabelSchema: BodySchema = {
  required: ['key', 'value', 'media_type'],
  properties: {
    key: { types: ['string'], printed: `    {'description': 'The key for the label', 'type': 'string'}` },
    value: { types: ['string'], printed: `    {'description': 'The value for the label', 'type': 'string'}` },
    media_type: {
      types: ['string', 'null'],
      allowed: mediaTypes,
      printed: `    {'description': 'The media type for this label',
     'enum': ['text/plain', 'application/json', None],
     'type': ['string', 'null']}`,
    },
  },
  printed: `    {'description': 'Adds a label to a manifest',
     'properties': {'key': {'description': 'The key for the label',
                            'type': 'string'},
                    'media_type': {'description': 'The media type for this '
                                                  'label',
                                   'enum': ['text/plain',
                                            'application/json',
                                            None],
                                   'type': ['string', 'null']},
                    'value': {'description': 'The value for the label',
                              'type': 'string'}},
     'required': ['key', 'value', 'media_type'],
     'type': 'object'}`,
};

export const signInSchema: BodySchema = {
  required: ['username', 'password'],
  properties: {
    username: { types: ['string'], printed: `    {'description': "The user's username", 'type': 'string'}` },
    password: { types: ['string'], printed: `    {'description': "The user's password", 'type': 'string'}` },
  },
  printed: `    {'description': 'Information required to sign in a user.',
     'properties': {'invite_code': {'description': 'The optional invite '
                                                   'code',
                                    'type': 'string'},
                    'password': {'description': "The user's password",
                                 'type': 'string'},
                    'username': {'description': "The user's username",
                                 'type': 'string'}},
     'required': ['username', 'password'],
     'type': 'object'}`,
};

export const verifySchema: BodySchema = {
  required: ['password'],
  properties: {
    password: { types: ['string'], printed: `    {'description': "The user's password", 'type': 'string'}` },
  },
  printed: `    {'description': 'Information required to verify the signed in user.',
     'id': 'VerifyUser',
     'properties': {'password': {'description': "The user's password",
                                 'type': 'string'}},
     'required': ['password'],
     'type': 'object'}`,
};

const visibility: PropertySchema = {
  types: ['string'],
  allowed: ['public', 'private'],
  printed: `    {'description': 'Visibility which the repository will start with',
     'enum': ['public', 'private'],
     'type': 'string'}`,
};

export const changeVisibilitySchema: BodySchema = {
  required: ['visibility'],
  properties: { visibility },
  printed: `    {'description': 'Change the visibility for the repository.',
     'required': ['visibility'],
     'type': 'object'}`,
};

export const createRepositorySchema: BodySchema = {
  required: ['repository', 'visibility', 'description'],
  properties: {
    repository: { types: ['string'], printed: `    {'description': 'Repository name', 'type': 'string'}` },
    visibility,
    namespace: { types: ['string'], printed: `    {'type': 'string'}` },
    description: { types: ['string'], printed: `    {'type': 'string'}` },
    repo_kind: { types: ['string', 'null'], printed: `    {'type': ['string', 'null']}` },
  },
  printed: `    {'description': 'Describes a new repository',
     'required': ['repository', 'visibility', 'description'],
     'type': 'object'}`,
};

export const updateRepositorySchema: BodySchema = {
  required: ['description'],
  properties: { description: { types: ['string'], printed: `    {'type': 'string'}` } },
  printed: `    {'description': 'Fields which can be updated in a repository.',
     'properties': {'description': {'description': 'Markdown encoded '
                                                   'description for the '
                                                   'repository',
                                    'type': 'string'}},
     'required': ['description'],
     'type': 'object'}`,
};

export const changeStateSchema: BodySchema = {
  required: ['state'],
  properties: {
    state: {
      types: ['string'],
      allowed: ['NORMAL', 'READ_ONLY', 'MIRROR'],
      printed: `    {'description': 'Determines whether pushes are allowed.',
     'enum': ['NORMAL', 'READ_ONLY', 'MIRROR'],
     'type': 'string'}`,
    },
  },
  printed: `    {'description': 'Change the state of the repository.',
     'required': ['state'],
     'type': 'object'}`,
};

export const starSchema: BodySchema = {
  required: ['namespace', 'repository'],
  properties: {
    namespace: { types: ['string'], printed: `    {'type': 'string'}` },
    repository: { types: ['string'], printed: `    {'type': 'string'}` },
  },
  printed: `    {'required': ['namespace', 'repository'],
     'type': 'object'}`,
};
