import type { BodySchema } from './body-schema';

const pattern = { types: ['string'], printed: `    {'type': 'string'}` } as const;
const matches = { types: ['boolean'], printed: `    {'type': 'boolean'}` } as const;

export const autoPruneSchema: BodySchema = {
  required: ['method', 'value'],
  properties: {
    method: { types: ['string'], printed: `    {'type': 'string'}` },
    value: { types: ['number', 'string'], printed: `    {'type': ['integer', 'string']}` },
    tagPattern: pattern,
    tagPatternMatches: matches,
  },
  printed: `    {'description': 'The policy configuration that is to be applied to the '
                    'repository',
     'properties': {'method': {'description': 'The method to use for '
                                              'pruning tags '
                                              '(number_of_tags, '
                                              'creation_date)',
                               'type': 'string'},
                    'tagPattern': {'description': 'Tags only matching this '
                                                  'pattern will be pruned',
                                   'type': 'string'},
                    'tagPatternMatches': {'description': 'Determine '
                                                         'whether pruned '
                                                         'tags should or '
                                                         'should not match '
                                                         'the tagPattern',
                                          'type': 'boolean'},
                    'value': {'description': 'The value to use for the '
                                             'pruning method (number of '
                                             'tags e.g. 10, time delta '
                                             'e.g. 7d (7 days))',
                              'type': ['integer', 'string']}},
     'required': ['method', 'value'],
     'type': 'object'}`,
};

export const immutabilitySchema: BodySchema = {
  required: ['tagPattern'],
  properties: { tagPattern: pattern, tagPatternMatches: matches },
  printed: `    {'description': 'The immutability policy configuration',
     'properties': {'tagPattern': {'description': 'Regex pattern to match '
                                                  'tag names',
                                   'type': 'string'},
                    'tagPatternMatches': {'description': 'If true, '
                                                         'matching tags '
                                                         'are immutable. '
                                                         'If false, '
                                                         'non-matching '
                                                         'tags are '
                                                         'immutable.',
                                          'type': 'boolean'}},
     'required': ['tagPattern'],
     'type': 'object'}`,
};
