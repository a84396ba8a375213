import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter';
import { cardFacts } from './model-card-facts';

function facts(yaml: string) {
  const { frontMatter } = readFrontMatter(`---\n${yaml}\n---\n`);
  if (frontMatter.kind !== 'read') throw new Error('the test’s own YAML is wrong');
  const { facts: told, others } = cardFacts(frontMatter.entries);
  return {
    facts: told.map(({ term, values }) => [
      term,
      ...values.map(({ text, address }) => (address === null ? text : [text, address])),
    ]),
    others: others.map(({ key }) => key),
  };
}

describe('cardFacts', () => {
  it('tells the facts in the order of model hubs, and the rest apart', () => {
    const yaml =
      'widget: [x]\ntags: [a, b]\nlanguage: en\nmetrics: f1\ndatasets: squad\nbase_model: acme/base\nlicense: mit';
    expect(facts(yaml)).toEqual({
      facts: [
        ['License', 'mit'],
        ['Base model', ['acme/base', 'https://huggingface.co/acme/base']],
        ['Datasets', 'squad'],
        ['Metrics', 'f1'],
        ['Language', 'English (en)'],
        ['Tags', 'a', 'b'],
      ],
      others: ['widget'],
    });
  });

  it.each([
    ['license: other\nlicense_name: own\nlicense_link: https://example.com/l', ['own', 'https://example.com/l'], []],
    ['license: other\nlicense_name: own', 'own', []],
    ['license: other\nlicense_link: LICENSE', 'other', ['license_link']],
    ['license: other\nlicense_link: javascript:alert(1)', 'other', ['license_link']],
    ['license: mit', 'mit', []],
  ])('names the licence of %j', (yaml, licence, others) =>
    expect(facts(yaml)).toEqual({ facts: [['License', licence]], others }),
  );

  it.each([
    ['zh', 'Chinese (zh)'],
    ['pt-BR', 'Brazilian Portuguese (pt-BR)'],
    ['multilingual', 'multilingual'],
    ['xx-invalid-!', 'xx-invalid-!'],
    ['no', 'Norwegian (no)'],
  ])('names the language %s', (code, text) => expect(facts(`language: "${code}"`).facts).toEqual([['Language', text]]));

  it('leaves out what is empty, and shows as written what is deeper than a list', () => {
    expect(facts('license:\ndatasets: []\ntags: { a: b }')).toEqual({ facts: [], others: ['tags'] });
  });
});
