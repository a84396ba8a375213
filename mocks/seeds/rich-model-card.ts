const layers = ['Embedding', 'Attention', 'Feed-forward', 'Normalisation', 'Output'];

/** A card as model hubs have them: facts in front, a long text with everything that Markdown offers. */
export const richModelCard = `---
license: other
license_name: acme-community-1.0
license_link: https://example.com/licences/acme-community-1.0
base_model: ibm-granite/granite-3.3-2b-base
base_model_relation: finetune
datasets:
  - acme/support-dialogues
  - HuggingFaceH4/ultrachat_200k
  - internal-notes
metrics: [accuracy, f1, bleu]
language: [en, de, fr, es, pt, it, nl, cs, pl, sv, da, fi, nb, uk, ja, ko]
tags: [text-generation, chat, granite, demo]
pipeline_tag: text-generation
library_name: transformers
version: 1.10
widget:
  - text: Why is my pull slow?
model-index:
  - name: granite-support
    results:
      - task: { type: text-generation }
        dataset: { name: Support QA, type: acme/support-dialogues }
        metrics:
          - { type: accuracy, value: 0.913 }
---
# granite-support 🪨

A model that answers questions about registries. Start with [how to use it](#how-to-use-it), read its
[limits](#Limitations), or jump to a place [that does not exist](#nowhere).

[![build](https://img.shields.io/badge/build-passing-green)](https://example.com/builds)
![Accuracy over time](https://github.com/acme/granite-support/raw/main/docs/accuracy.png)
![A picture from elsewhere](https://pictures.example.org/logo.png)
![A picture of this repository](docs/architecture.png)

## Intended use

- [x] Answers to questions about **tags**, layers and ~~builds~~ scans
- [x] Drafts that a person reads before they are sent
- [ ] Decisions about people

More in the [guide](docs/guide.md#start), in [the repository](https://github.com/acme/granite-support), by
[mail](mailto:models@example.com), or at www.example.com. A footnote[^data], and another one[^data].

## How to use it

\`\`\`python
from transformers import pipeline

answer = pipeline("text-generation", model="acme/granite-support", revision="v1.10", trust_remote_code=False)
print(answer("Why is my pull slow?", max_new_tokens=128)[0]["generated_text"])
\`\`\`

\`\`\`
podman artifact pull quay-server.example.com/acme/models:granite-support-1.10
\`\`\`

[A walk through it](https://github.com/acme/granite-support/raw/main/docs/walk.mp4)

## Evaluation

| Benchmark | Metric | granite-support | granite-tiny | Base model | Shots | Samples | Hardware | Date | Remarks |
| :-------- | :----: | --------------: | -----------: | ---------: | ----: | ------: | :------- | :--- | :------ |
| Support QA | accuracy | 0.913 | 0.871 | 0.702 | 5 | 2,400 | 1 × A100 | 2026-09-01 | \`temperature=0\` |
| Docs QA | f1 | 0.884 | 0.840 | 0.655 | 5 | 1,100 | 1 × A100 | 2026-09-01 | with the handbook |
| Translation | bleu | 31.2 | 28.9 | 27.0 | 0 | 3,000 | 1 × A100 | 2026-09-02 | en → de |

> Numbers are made up, and so is the model.

## Architecture

${layers.map((name, index) => `### ${name}\n\n${describe(name, index)}`).join('\n\n')}

## Limitations

1. It knows nothing after 2026-06.
2. It is wrong now and then:
   - about versions,
   - about prices.

---

## Citation

\`\`\`bibtex
@misc{acme2026granite, title = {granite-support}, author = {Acme}, year = {2026}}
\`\`\`

<div align="center">HTML is left out</div>

[^data]: The dialogues were collected with consent. See the [data sheet](https://example.com/data).
`;

function describe(name: string, index: number): string {
  return `${name} comes ${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'} in every block. `.repeat(6).trim();
}
