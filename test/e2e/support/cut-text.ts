import type { Page } from '@playwright/test';

/** What lies over the page: dialogs, menus, popovers. */
export const OVERLAYS = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * What a person cannot see whole, and nothing says so. A text has to be there whole, or not at all, or to end in "…" (the
 * tip then has all of it); no two texts lie over each other; neither the page nor its content scrolls sideways.
 * @param within selector of what is looked at
 */
export async function cutText(page: Page, within = 'body'): Promise<string[]> {
  // A new width is drawn with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const problems = await page.evaluate(measure, within);
  const width = page.viewportSize()?.width;
  return problems.map((problem) => `${width} px: ${problem}`);
}

/** Runs in the page, so that it has to bring all that it needs. */
function measure(within: string): string[] {
  /** Half a pixel is lost to nobody. */
  const LOST = 0.75;
  const problems = new Set<string>();

  interface Frame {
    box: DOMRect;
    hidesX: boolean;
    hidesY: boolean;
    scrolls: boolean;
    /** Lines that are too long end in "…". */
    hasEllipsis: boolean;
    isInline: boolean;
    position: string;
    isLayer: boolean;
  }
  const frames = new Map<Element, Frame>();
  const frameOf = (element: Element): Frame => {
    const known = frames.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const isHiding = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const frame = {
      box: element.getBoundingClientRect(),
      hidesX: isHiding(style.overflowX) && !style.display.startsWith('inline ') && style.display !== 'inline',
      hidesY: isHiding(style.overflowY) && style.display !== 'inline',
      scrolls: /auto|scroll/.test(style.overflowX + style.overflowY),
      hasEllipsis:
        style.textOverflow === 'ellipsis' && !/flex|grid|^inline$/.test(style.display) && isHiding(style.overflowX),
      isInline: style.display === 'inline' || style.display === 'contents',
      position: style.position,
      isLayer: /fixed|sticky/.test(style.position) || (style.position === 'absolute' && style.zIndex !== 'auto'),
    };
    frames.set(element, frame);
    return frame;
  };

  /** 'scrolled': a box that scrolls hides some of it, which is no loss. */
  type State = 'whole' | 'cut' | 'gone' | 'scrolled';
  /** What is left of a box that stands in an element. */
  const stateOf = (whole: DOMRect, parent: Element): State => {
    let rect = whole;
    let isInLine = true;
    let isOutOfFlow: string | null = null;
    for (let around: Element | null = parent; around !== null; around = around.parentElement) {
      const frame = frameOf(around);
      if (isOutOfFlow === 'fixed') break;
      const isContaining = isOutOfFlow === null || frame.position !== 'static';
      if (isContaining) {
        isOutOfFlow = /absolute|fixed/.test(frame.position) ? frame.position : null;
        const { box } = frame;
        const isOutX = rect.left < box.left - LOST || rect.right > box.right + LOST;
        const seenY = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
        const isGoneX = rect.right <= box.left + LOST || rect.left >= box.right - LOST;
        if (frame.scrolls && (isOutX || seenY < rect.height * 0.75)) return 'scrolled';
        if (frame.hidesY && seenY < rect.height * 0.25) return 'gone';
        if (frame.hidesX && isOutX && !(frame.hasEllipsis && isInLine)) return isGoneX ? 'gone' : 'cut';
        if (frame.hidesY && seenY < rect.height * 0.75) return 'cut';
        if (frame.hasEllipsis && isInLine && isOutX) {
          if (around.closest('thead th, [role=option], [role=menuitem]') !== null) return 'cut';
          rect = new DOMRect(box.left, rect.top, Math.min(rect.width, box.width), rect.height);
        }
        if (/^T[DH]$/.test(around.tagName) && isOutX && rect === whole) return 'cut';
      }
      isInLine &&= frame.isInline;
    }
    return 'whole';
  };

  const unseen = '.pf-v6-screen-reader, .pf-v6-u-screen-reader, [inert], option, script, style, noscript, title, desc';
  const isSeen = (element: Element) =>
    element.closest(unseen) === null &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const where = (element: Element) => {
    const cell = element.closest('td, th, dd, button, a, label, li') ?? element;
    const name = cell.getAttribute('data-label') ?? cell.getAttribute('aria-label') ?? cell.classList.value;
    return `${cell.tagName.toLowerCase()} ${name.slice(0, 40)} "${(cell.textContent ?? '').trim().slice(0, 60)}"`;
  };

  interface Seen {
    rect: DOMRect;
    layer: Element | null;
    parent: Element;
    text: string;
  }
  const seen: Seen[] = [];
  const layerOf = (element: Element) => {
    let layer: Element | null = element;
    while (layer !== null && !frameOf(layer).isLayer) layer = layer.parentElement;
    return layer;
  };
  const roots = [...document.querySelectorAll(within)].filter((root) => root.parentElement?.closest(within) === null);
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const texts = roots.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode() !== null) nodes.push(walker.currentNode);
    return nodes;
  });
  for (const node of texts) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (parent === null || /^[\s\u200b]*$/.test(text) || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const states = rects.map((rect) => stateOf(rect, parent));
    const isWithoutRest = states.includes('gone') && states.includes('whole');
    if (states.includes('cut') || isWithoutRest) problems.add(`"${text.slice(0, 60)}" is cut in ${where(parent)}`);
    const layer = layerOf(parent);
    for (const [at, rect] of rects.entries()) {
      if (states[at] === 'whole') seen.push({ rect, layer, parent, text });
    }
  }

  seen.sort((a, b) => a.rect.top - b.rect.top);
  for (const [at, { rect, layer, parent, text }] of seen.entries()) {
    for (let next = at + 1; next < seen.length; next += 1) {
      const other = seen[next];
      if (other === undefined || other.rect.top >= rect.bottom) break;
      if (other.parent === parent || other.layer !== layer) continue;
      const x = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const y = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
      const isInEllipsis = [parent, other.parent].some((one) => {
        for (let around: Element | null = one; around !== null; around = around.parentElement) {
          if (frameOf(around).hasEllipsis) return true;
          if (!frameOf(around).isInline) return false;
        }
        return false;
      });
      if (x > 1.5 && y > Math.min(rect.height, other.rect.height) * 0.4 && !isInEllipsis) {
        problems.add(`"${text.slice(0, 60)}" and "${other.text.slice(0, 60)}" overlap in ${where(parent)}`);
      }
    }
  }

  for (const part of all('svg, input, select, img, [aria-hidden]:has(> i)')) {
    const parent = part.parentElement;
    if (parent === null || !isSeen(part) || part.parentElement?.closest('svg')) continue;
    const rect = part.getBoundingClientRect();
    if (rect.width > 0 && stateOf(rect, parent) === 'cut') problems.add(`${part.tagName} is cut in ${where(part)}`);
  }

  const brush = document.createElement('canvas').getContext('2d');
  for (const input of all('input')) {
    if (!(input instanceof HTMLInputElement) || !isSeen(input) || brush === null) continue;
    const style = getComputedStyle(input);
    if (input.type === 'date' || input.type === 'time') {
      // Set one by one: a style attribute would be against the policy of the page.
      const free = { 'inline-size': 'max-content', 'max-inline-size': 'none', 'min-inline-size': '0', flex: 'none' };
      for (const [name, value] of Object.entries(free)) input.style.setProperty(name, value);
      const wanted = input.getBoundingClientRect().width;
      for (const name of Object.keys(free)) input.style.removeProperty(name);
      if (wanted > input.getBoundingClientRect().width + LOST) problems.add(`${input.type} field cut: ${where(input)}`);
    } else if (input.value === '' && input.placeholder !== '' && style.textOverflow !== 'ellipsis') {
      brush.font = style.font;
      brush.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
      brush.wordSpacing = style.wordSpacing;
      const room = input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const wanted = brush.measureText(input.placeholder).width;
      if (wanted > room + 1) problems.add(`"${input.placeholder}" is cut in its field`);
    }
  }

  for (const box of document.querySelectorAll('html, body, main, .pf-v6-c-page__main-container')) {
    if (box.scrollWidth > box.clientWidth + 1) {
      const widest = [...box.querySelectorAll('*')].reduce<Element>(
        (most, one) => (one.getBoundingClientRect().right > most.getBoundingClientRect().right ? one : most),
        box,
      );
      problems.add(`${box.tagName} scrolls sideways by ${box.scrollWidth - box.clientWidth}: ${where(widest)}`);
    }
  }
  return [...problems];
}
