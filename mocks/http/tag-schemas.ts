import type { BodySchema } from './body-schema';

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
