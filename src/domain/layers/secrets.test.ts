import { describe, expect, it } from 'vitest';
import type { LayerCommand } from './layer-command';
import { countSecrets, isSecret, maskedCommand, maskedValue, readAssignments } from './secrets';

describe('isSecret', () => {
  it.each([
    'PASSWORD',
    'DB_PASSWORD',
    'DBPASSWORD',
    'mysql.root-password',
    'dbPassword',
    'PGPASSWD',
    'DB_PASS',
    'SSH_PASSPHRASE',
    'TOKEN',
    'GITHUB_TOKEN',
    'NPM_TOKENS',
    'accessToken',
    'AUTHTOKEN',
    'SECRET',
    'CLIENT_SECRET',
    'clientSecret',
    'APIKEY',
    'API_KEY',
    'apiKey',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'PRIVATE_KEY',
    'ENCRYPTION_KEYS',
    'CREDENTIALS',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'DB_CREDS',
    'NPM_AUTH',
    'GITLAB_PAT',
  ])('%s is one by its name', (name) => {
    expect(isSecret(name, 'x')).toBe(true);
  });

  it.each([
    'PATH',
    'PWD',
    'OLDPWD',
    'HOME',
    'LANG',
    'KEYBOARD',
    'MONKEY',
    'TOKENIZERS_PARALLELISM',
    'AUTHOR',
    'PASSENGER_VERSION',
    'SIGNING_PUBLIC_KEY',
    'COMPASS',
    'PATTERN',
    'NODE_VERSION',
    '',
  ])('%s is none', (name) => {
    expect(isSecret(name, '/usr/local/bin:/usr/bin')).toBe(false);
  });

  it.each([
    ['postgres://app:hunter2@db/shop', true],
    ['https://:hunter2@example.com', true],
    ['-----BEGIN RSA PRIVATE KEY-----\nMII', true],
    ['https://example.com:8080/a@b', false],
    ['https://example.com', false],
    ['-----BEGIN CERTIFICATE-----', false],
  ])('the value %j tells by itself: %s', (value, expected) => {
    expect(isSecret('DATABASE_URL', value)).toBe(expected);
  });
});

describe('readAssignments', () => {
  it.each([
    ['A=b', [['A', 'b']]],
    [
      'A=b C=d',
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    ],
    [
      'A=one two C=three',
      [
        ['A', 'one two'],
        ['C', 'three'],
      ],
    ],
    ['A="one two"', [['A', 'one two']]],
    ['A=b=c', [['A', 'b=c']]],
    ['A=', [['A', '']]],
    ['A', [['A', '']]],
    ['A b', [['A', 'b']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(readAssignments(text).map(({ name, value }) => [name, value])).toEqual(expected);
  });
});

describe('maskedCommand', () => {
  const command = (instruction: string, argument: string): LayerCommand => ({
    instruction,
    argument,
    kind: 'config',
    source: 'command',
  });

  it.each([
    ['ENV', 'A=b DB_PASSWORD=hunter2 C=d', `A=b DB_PASSWORD=${maskedValue} C=d`, 1],
    ['ENV', 'TOKEN=abc PASSWORD=d', `TOKEN=${maskedValue} PASSWORD=${maskedValue}`, 2],
    ['ARG', 'TOKEN=abc', `TOKEN=${maskedValue}`, 1],
    ['ENV', 'URL=postgres://a:b@c/d', `URL=${maskedValue}`, 1],
    ['ENV', 'A="b c"', 'A="b c"', 0],
    ['RUN', 'TOKEN=abc make', 'TOKEN=abc make', 0],
  ])('%s %s', (instruction, argument, shown, count) => {
    expect(maskedCommand(command(instruction, argument)).argument).toBe(shown);
    expect(countSecrets(command(instruction, argument))).toBe(count);
  });
});
