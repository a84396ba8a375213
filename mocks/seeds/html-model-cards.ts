import { hostileHtml } from './hostile-html';

/** A card in the shape of those that are exported from an editor: tables, breaks and boxes in HTML, alerts and formulas. */
export const htmlModelCard = `\uFEFF
---
license: other
license_name: acme-community-1.0
language:
  - en
  - no
tags: [text-generation, html]
---
<h1 align="center" id="granite-large">granite-large</h1>

<p align="center">
  <img src="https://github.com/acme/granite-support/raw/main/docs/accuracy.png" alt="Accuracy over time" width="240">
  <br>
  <a href="#limits">Limits</a> · <a href="https://example.com/paper">Paper</a>
</p>

**Model developer:** Acme <br>
**Parameters:** 8B and 70B <br>
**Trained on:** 15 × 10<sup>12</sup> tokens, CO<sub>2</sub> offset

> [!WARNING]
> This model is made up. Do **not** use it for decisions about people.

> [!TIP]
> Press <kbd>Ctrl</kbd> + <kbd>F</kbd> to search the card.

<a name="evaluation-anchor"></a>

## Evaluation

<table>
  <tr>
   <td><strong>Category</strong>
   </td>
   <td><strong>Benchmark</strong>
   </td>
   <td align="center"><strong># Shots</strong>
   </td>
   <td align="right"><strong>granite 8B</strong>
   </td>
   <td align="right"><strong>granite 70B</strong>
   </td>
  </tr>
  <tr>
   <td rowspan="2" >General
   </td>
   <td>MMLU
   </td>
   <td align="center">5
   </td>
   <td align="right">66.7
   </td>
   <td align="right">79.5
   </td>
  </tr>
  <tr>
   <td>MMLU-Pro<br>(CoT)
   </td>
   <td align="center">5
   </td>
   <td align="right">37.1
   </td>
   <td align="right">53.8
   </td>
  </tr>
  <tr>
   <td>Image
   </td>
   <td>ChartQA
   </td>
   <td align="center">0
   </td>
   <td colspan="2" align="center">No multimodal support
   </td>
  </tr>
</table>

| Hardware | Hours |
| :------- | ----: |
| H100<br>80 GB | 1.46M |

<details>
<summary>Results by language</summary>

### By language

<table>
<caption>MMLU, 5-shot</caption>
<thead><tr><th>Language</th><th align="right">8B</th><th align="right">70B</th></tr></thead>
<tbody>
<tr><td>Portuguese</td><td align="right">62.12</td><td align="right">80.13</td></tr>
<tr><td>Norwegian</td><td align="right">60.59</td><td align="right">79.27</td></tr>
</tbody>
</table>

</details>

## Method

The loss $L = -\\sum_i y_i \\log p_i$ falls as \\(n^{-0.5}\\); a run costs $5 to $10.

$$
\\begin{aligned}
a &= b + c \\\\
- d &= e
\\end{aligned}
$$

<div align="center">

### Limits

</div>

**<span style="text-decoration:underline;">Note</span>:** <u>English</u> works best. See [the evaluation](#evaluation-anchor).

<form action="https://example.com/subscribe">Subscribe: <input type="email"> <button>Send</button></form>
`;

/** Every piece of hostile HTML in one card: as it is, and in a box, which makes it HTML wherever Markdown would doubt it. */
export const hostileHtmlCard = [
  '# HTML that means harm',
  ...hostileHtml.flatMap((piece) => [piece, `<div>\n${piece}\n</div>`]),
  'The end of the card.',
].join('\n\n');

/** Half a megabyte in a single box that is never closed: small tables with headings, and one table with thousands of cells. */
export function longHtmlCard(): string {
  known ??= writeLongCard();
  return known;
}

/** Made once, for the first registry that has it; tests build hundreds. */
let known: string | undefined;

function writeLongCard(): string {
  const row = (index: number) =>
    `<tr><td>benchmark ${index}</td><td align="right">${index % 100}.5</td><td align="right">${index % 97}.1</td></tr>`;
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => row(from + index)).join('\n');
  const chapters = Array.from({ length: 300 }, (_, index) =>
    [
      `<h2>Chapter ${index + 1}</h2>`,
      `Text with **Markdown**<br>and HTML, 10<sup>${index}</sup>.`,
      `<table>\n${rows(index, 6)}\n</table>`,
    ].join('\n\n'),
  );
  const all = `<h2>All results</h2>\n\n<table>\n<tr><th>Benchmark</th><th>8B</th><th>70B</th></tr>\n${rows(0, 3000)}\n</table>`;
  return ['# A long card', '<div align="left">', ...chapters, all, '<h2>The end</h2>'].join('\n\n');
}
