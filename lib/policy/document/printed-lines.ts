/** One line as it is printed on a page. */
export interface PrintedLine {
  text: string;
  page: number;
  /** From the foot of the page, in the page's own units. */
  y: number;
  /** Where the line ends, from the left edge of the page. */
  right: number;
  /** Of the letters. */
  height: number;
}

/** A line that leaves more of the width than this empty has come to an end. */
const FULL = 0.85;

/** A line at the head or foot that comes back on this many pages, or on both of two, is not of the text. */
const RECURRING = 3;

const withoutNumbers = (text: string) => text.replace(/\d+/g, '#').trim();

/** The height of most letters. */
function bodyHeight(lines: readonly PrintedLine[]): number {
  const letters = new Map<number, number>();
  for (const { height, text } of lines) {
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Page numbers, and what stands at the head or foot of several pages. */
function isMargin(lines: readonly PrintedLine[]): (line: PrintedLine) => boolean {
  const edges = new Set<PrintedLine>();
  const numbers = new Set(lines.map((line) => line.page));
  for (const page of numbers) {
    const there = lines.filter((line) => line.page === page);
    for (const line of [...there.slice(0, 2), ...there.slice(-2)]) edges.add(line);
  }
  const pages = new Map<string, number>();
  for (const { text } of edges) pages.set(withoutNumbers(text), (pages.get(withoutNumbers(text)) ?? 0) + 1);
  return (line) =>
    edges.has(line) &&
    (BROWSER_MARGIN.test(line.text.trim()) ||
      /^(page )?[-–]?\s*\d{1,3}\s*[-–]?( of \d{1,3})?$/i.test(line.text.trim()) ||
      (pages.get(withoutNumbers(line.text)) ?? 0) >= Math.max(2, Math.min(RECURRING, numbers.size)));
}

/** What browsers print around a page: its address with the page's number, day and time with its title. */
const BROWSER_MARGIN = /^(?:(?:file|https?):\/\/\S+\s+\d+\/\d+|\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}.*)$/;

const BEGINS_ENTRY = /^([•◦▪‣·●○■*–—-]\s|o\s|\(?([a-z]|[ivx]{1,4}|\d{1,2})[).]\s|\d+(\.\d+)+\.?\s)/;

/**
 * Lines of pages as text: lines of one paragraph joined, paragraphs apart, lines in larger letters as headings after `# `, page
 * numbers and recurring heads and feet left out.
 */
export function textOfLines(lines: readonly PrintedLine[]): string {
  const kept = lines.filter((line) => line.text.trim() !== '');
  const margin = isMargin(kept);
  const body = kept.filter((line) => !margin(line));
  const usual = bodyHeight(body);
  const width = body.reduce((most, { right }) => Math.max(most, right), 0);
  let text = '';
  let before: PrintedLine | null = null;
  for (const line of body) {
    const words = line.text.replace(/\s+/g, ' ').trim();
    const large = line.height > usual * 1.15;
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    const apart =
      !before ||
      gap > line.height * 1.75 ||
      (before.page !== line.page && /[.!?:]$/.test(before.text.trim())) ||
      large !== before.height > usual * 1.15;
    if (large) text += before && !apart ? ` ${words}` : `\n\n# ${words}`;
    else if (apart) text += `\n\n${words}`;
    // Bullets that were drawn and not written leave only the ends of their lines.
    else if (BEGINS_ENTRY.test(words) || (before && before.right < width * FULL && !/^[a-z]/.test(words)))
      text += `\n${words}`;
    // A word that was divided at the end of its line is whole again.
    else text = /[a-z]-$/.test(text) && /^[a-z]/.test(words) ? text.slice(0, -1) + words : `${text} ${words}`;
    before = line;
  }
  return text.trim();
}
