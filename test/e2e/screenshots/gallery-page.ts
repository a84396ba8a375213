const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The file of a picture. */
export function pictureOf(name: string, width: number, theme: string): string {
  return `${slug(name)}-${width}-${theme}.png`;
}

/** One page with all pictures: a section for each view, a line for it and for each of its parts, a column for each width. */
export function galleryPage(views: [name: string, parts: string[]][], widths: number[], themes: string[]): string {
  const line = (name: string, title: string) => `
    <h3 id="${slug(name)}">${title}</h3>
    <div class="line">${widths
      .flatMap((width) => themes.map((theme) => ({ width, theme, file: pictureOf(name, width, theme) })))
      .map(
        ({ width, theme, file }) =>
          `<a class="${theme}" href="${file}"><img loading="lazy" src="${file}" height="320" alt="${title}, ${width} px, ${theme}"></a>`,
      )
      .join('')}</div>`;
  const section = ([name, parts]: [string, string[]]) => `
  <section><h2>${name}</h2>${line(name, 'the page')}${parts.map((part) => line(`${name}: ${part}`, part)).join('')}
  </section>`;
  const links = views.map(([name]) => `<a href="#${slug(name)}">${name}</a>`).join(' · ');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
  body { font: 16px/1.4 system-ui, sans-serif; margin: 1rem; color-scheme: light dark; }
  .line { display: flex; gap: 0.5rem; overflow-x: auto; }
  .line img { border: 1px solid gray; }
  h3 { margin: 0.75rem 0 0.25rem; font-size: 1rem; scroll-margin-top: 1rem; }
  body:has(#light:not(:checked)) .light, body:has(#dark:not(:checked)) .dark { display: none; }
</style>
<h1>Gallery</h1>
<p>${themes.map((theme) => `<label><input type="checkbox" id="${theme}" checked> ${theme}</label>`).join(' ')}</p>
<nav>${links}</nav>${views.map(section).join('')}
</html>
`;
}
