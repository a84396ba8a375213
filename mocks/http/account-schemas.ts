import type { BodySchema, PropertySchema } from './body-schema';
import { signInSchema } from './session-schemas';

const emailProperty: PropertySchema = {
  types: ['string'],
  printed: `    {'description': "The user's email address", 'type': 'string'}`,
};

const printedRecaptcha = `                    'recaptcha_response': {'description': 'The (may be '
                                                          'disabled) '
                                                          'recaptcha '
                                                          'response code '
                                                          'for '
                                                          'verification',
                                           'type': 'string'}`;

export const createAccountSchema: BodySchema = {
  required: ['username', 'password'],
  properties: {
    ...signInSchema.properties,
    email: emailProperty,
    invite_code: { types: ['string'], printed: `    {'description': 'The optional invite code', 'type': 'string'}` },
  },
  printed: `    {'description': 'Fields which must be specified for a new user.',
     'properties': {'email': {'description': "The user's email address",
                              'type': 'string'},
                    'invite_code': {'description': 'The optional invite '
                                                   'code',
                                    'type': 'string'},
                    'password': {'description': "The user's password",
                                 'type': 'string'},
${printedRecaptcha},
                    'username': {'description': "The user's username",
                                 'type': 'string'}},
     'required': ['username', 'password'],
     'type': 'object'}`,
};

export const recoveryBodySchema: BodySchema = {
  required: ['email'],
  properties: { email: emailProperty },
  printed: `    {'description': 'Information required to sign in a user.',
     'properties': {'email': {'description': "The user's email address",
                              'type': 'string'},
${printedRecaptcha}},
     'required': ['email'],
     'type': 'object'}`,
};
