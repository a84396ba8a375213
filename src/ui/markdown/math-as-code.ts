import type { Code, Construct, Extension, State } from 'micromark-util-types';

const [dollar, openRound, openSquare, backslash] = [36, 40, 91, 92];

/** Characters of one formula; what begins like one and has no end must not be read again and again. */
const lengthLimit = 2000;

/** What formulas have, and other texts in escaped brackets do not. */
const looksLikeMath = /[\\^_{}=+<>|]|^[a-z]$/i;

/**
 * Formulas within a text become code, as their author wrote them: `$x^2$`, `$$x^2$$`, `\(x^2\)` and `\[x^2\]`, the latter two
 * also with two backslashes, which is what model hubs want. A single dollar begins a formula only before something, and ends
 * it only after something and not before a letter or a digit, so that prices stay prices.
 */
export function mathAsCode(this: { data: () => object }): void {
  // oxlint-disable-next-line oxc/no-this-in-exported-function -- plugins get the parser they are for as `this`
  const data: { micromarkExtensions?: Extension[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [dollar]: betweenDollars, [backslash]: betweenBrackets } });
}

/** Blocks of math become blocks of code, which is how GitHub spells them as well (```` ```math ````). */
export function mathBlocksAsCode(text: string): string {
  if (!text.includes('$$')) return text;
  let fence: string | null = null;
  let start: number | null = null;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, mark = null] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (start === null && mark !== null) {
      if (fence === null) fence = mark;
      else if (mark.startsWith(fence) && line.trim() === mark) fence = null;
    }
    if (fence !== null || !/^ {0,3}\$\$\s*$/.test(line)) continue;
    if (start !== null) {
      lines[start] = '~~~~~~~~math';
      lines[index] = '~~~~~~~~';
    }
    start = start === null ? index : null;
  }
  return lines.join('\n');
}

const betweenDollars: Construct = {
  name: 'mathBetweenDollars',
  previous: (code) => !isWordOr(code, '$\\'),
  tokenize: function (effects, ok, nok) {
    let size = 0;
    let length = 0;
    let last: Code = null;
    const start: State = (code) => {
      effects.enter('codeText');
      effects.enter('codeTextSequence');
      return open(code);
    };
    const open: State = (code) => {
      if (code === dollar) {
        effects.consume(code);
        size += 1;
        return open;
      }
      if (size > 2 || (size === 1 && isBlank(code))) return nok(code);
      effects.exit('codeTextSequence');
      return between(code);
    };
    const between: State = (code) => {
      if (code === null || length > lengthLimit) return nok(code);
      if (code === dollar && last !== backslash) return close(code);
      if (isLineEnding(code)) {
        if (size === 1) return nok(code);
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return between;
      }
      effects.enter('codeTextData');
      return inside(code);
    };
    const inside: State = (code) => {
      if (code === null || isLineEnding(code) || (code === dollar && last !== backslash)) {
        effects.exit('codeTextData');
        return between(code);
      }
      effects.consume(code);
      last = code;
      length += 1;
      return inside;
    };
    const close: State = (code) => {
      if (length === 0 || (size === 1 && isBlank(last))) return nok(code);
      effects.enter('codeTextSequence');
      let seen = 0;
      const more: State = (next) => {
        if (next === dollar) {
          effects.consume(next);
          seen += 1;
          return more;
        }
        if (seen !== size || (size === 1 && isWordOr(next, ''))) return nok(next);
        effects.exit('codeTextSequence');
        effects.exit('codeText');
        return ok(next);
      };
      return more(code);
    };
    return start;
  },
};

const betweenBrackets: Construct = {
  name: 'mathBetweenBrackets',
  previous: (code) => code !== backslash,
  tokenize: function (effects, ok, nok) {
    let text = '';
    let slashes = 0;
    let closing: Code = null;
    const start: State = (code) => {
      effects.enter('codeText');
      effects.enter('codeTextSequence');
      return open(code);
    };
    const open: State = (code) => {
      if (code === backslash && slashes < 2) {
        effects.consume(code);
        slashes += 1;
        return open;
      }
      if (code !== openRound && code !== openSquare) return nok(code);
      closing = code === openRound ? openRound + 1 : openSquare + 2;
      effects.consume(code);
      effects.exit('codeTextSequence');
      return between;
    };
    const between: State = (code) => {
      if (code === null || text.length > lengthLimit) return nok(code);
      if (isLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        text += ' ';
        return between;
      }
      if (code === backslash) return close(code);
      effects.enter('codeTextData');
      return inside(code);
    };
    const inside: State = (code) => {
      if (code === null || code === backslash || isLineEnding(code)) {
        effects.exit('codeTextData');
        return between(code);
      }
      effects.consume(code);
      text += code < 0 ? ' ' : String.fromCodePoint(code);
      return inside;
    };
    const close: State = (code) => {
      const token = effects.enter('codeTextSequence');
      let seen = 0;
      const more: State = (next) => {
        if (next === backslash) {
          effects.consume(next);
          seen += 1;
          return more;
        }
        const opening = closing === openRound + 1 ? openRound : openSquare;
        if (next === opening && seen === slashes) return nok(next); // or many without an end would take forever
        if (next !== closing || seen !== slashes) {
          token.type = 'codeTextData';
          text += '\\'.repeat(seen);
          return inside(next);
        }
        if (text === '' || (slashes === 1 && !looksLikeMath.test(text.trim()))) return nok(next);
        effects.consume(next);
        effects.exit('codeTextSequence');
        effects.exit('codeText');
        return ok;
      };
      return more(code);
    };
    return start;
  },
};

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

/** Whether a character is a letter, a digit, or one of some others. */
function isWordOr(code: Code, others: string): boolean {
  if (code === null || code < 0) return false;
  const character = String.fromCodePoint(code);
  return /[\p{L}\p{N}_]/u.test(character) || others.includes(character);
}
