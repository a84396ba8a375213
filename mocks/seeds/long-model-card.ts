const sentence =
  'Lorem **ipsum** dolor `sit` amet, [consectetur](https://example.org/x) adipiscing elit, sed do *eiusmod* tempor. ';

/** A card of half a megabyte, as some benchmark collections have: every kind of block, a thousand headings, late references. */
export function longModelCard(): string {
  known ??= write();
  return known;
}

/** Made once, for the first registry that has it; tests build hundreds. */
let known: string | undefined;

function write(): string {
  const chapters = Array.from({ length: 1000 }, (_, index) => {
    const number = index + 1;
    const level = index % 10 === 0 ? '##' : '###';
    return [
      `${level} Chapter ${number}`,
      sentence.repeat(2),
      `- first of ${number}\n- second of ${number}, see [chapter 1000](#chapter-1000)`,
      `| task | score |\n| ---- | ----: |\n| ${number} | 0.${number} |`,
      `\`\`\`python\nresult = evaluate(task=${number})\n\`\`\``,
      `A [late reference][late] and a footnote[^late].`,
    ].join('\n\n');
  });
  const front = '---\nlicense: apache-2.0\ntags: [benchmark]\n---\n# A long card\n';
  const end = '[late]: https://example.com/late\n[^late]: It is defined at the very end.\n';
  return [front, ...chapters, end].join('\n\n');
}
