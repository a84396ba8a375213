import { settableStates } from '@/domain/repository/repository';
import type { BodySchema, PropertySchema } from './body-schema';

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
      allowed: settableStates,
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
