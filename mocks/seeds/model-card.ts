/** A model card with front matter, every kind of GitHub Markdown, and things that must not get through. */
export const modelCard = `---
license: apache-2.0
language:
  - en
  - de
tags: [text-generation, demo]
pipeline_tag: text-generation
---
# granite-tiny

A **small** model for tests and demos. See the [paper](https://example.com/paper) or www.example.com.

## Intended use

- [x] Trying out the model card tab
- [ ] ~~Production~~

| metric   | value |
| -------- | ----: |
| accuracy |  0.91 |
| f1       |  0.89 |

\`\`\`python
from acme import load

model = load("granite-tiny")
print(model.generate("Hello"))
\`\`\`

Inline code such as \`model.generate\` and a footnote[^1].

![a picture that may be shown](https://github.com/example/assets/raw/main/chart.png)
![a picture from elsewhere](https://elsewhere.example.net/pixel.png)

<script>alert('x')</script>
<iframe src="https://example.com"></iframe>

> Numbers are made up.

[^1]: Unicode gets through too: ünïcödé ✓
`;
