import type { BodySchema } from './body-schema';

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
