import type { BodySchema } from './body-schema';

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
