/** Everything that the standard fonts show as it is: WinAnsi without its invisible signs. */
const PLAIN = /^[\t\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

/** True where a standard font shows the text exactly, letter by letter from left to right. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Line breaks of every kind that a captured text may hold. */
export const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Breaks what is longer than a line and holds no space: hashes and addresses. */
function* broken(word: string, fits: (text: string) => boolean): Generator<string> {
  let rest = word;
  while (!fits(rest) && rest.length > 1) {
    // Halved until the longest beginning that fits is found, because each try measures all of it; one letter fits anywhere.
    let [end, tooMuch] = [1, rest.length];
    while (tooMuch - end > 1) {
      const middle = (end + tooMuch) >> 1;
      if (fits(rest.slice(0, middle))) end = middle;
      else tooMuch = middle;
    }
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  yield rest;
}

/**
 * Lines of a plain text. An empty line stays one; spaces at a break are left out.
 *
 * @param widthOf in the unit of `width`.
 */
export function* plainLines(text: string, width: number, widthOf: (text: string) => number): Generator<string> {
  const fits = (line: string) => widthOf(line) <= width;
  for (const paragraph of text.split(LINE_BREAK)) {
    let line = '';
    // Kept with their spaces before them, so that an indented or double-spaced text stays one.
    for (const word of paragraph.replace(/\t/g, '    ').match(/ *[^ ]+/g) ?? []) {
      if (fits(line + word)) {
        line += word;
        continue;
      }
      if (line) yield line;
      const pieces = [...broken(word.trimStart(), fits)];
      line = pieces.pop() ?? '';
      yield* pieces;
    }
    yield line;
  }
}
