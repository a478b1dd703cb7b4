import { inspectArchive } from './archive';
import { Refused } from './refusal';

const words = (node: Element) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const isList = ({ tagName }: Element) => tagName === 'UL' || tagName === 'OL';

function linesOfList(list: Element): string[] {
  return [...list.children].flatMap((entry) => {
    const below = [...entry.children].filter(isList);
    for (const inner of below) inner.remove();
    return [...(words(entry) ? [`• ${words(entry)}`] : []), ...below.flatMap(linesOfList)];
  });
}

/** Headings after `# `, entries of lists after `• `, the cells of a row on one line. */
function linesOf(body: Element): string[] {
  return [...body.children].flatMap((block) => {
    if (/^H[1-6]$/.test(block.tagName)) return ['', `# ${words(block)}`, ''];
    if (isList(block)) return linesOfList(block);
    if (block.tagName === 'TABLE')
      return [...block.querySelectorAll('tr')].flatMap((row) => ['', [...row.children].map(words).join(' ')]);
    return words(block) ? ['', words(block)] : [];
  });
}

/**
 * The text of a Word document, with its headings and lists. Pictures are left out; nothing that it links to is fetched.
 *
 * @throws Refused
 */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  await inspectArchive(bytes);
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    // In a browser it takes what a file gives; where tests run, the bytes.
    const input = { arrayBuffer: bytes.slice().buffer, buffer: bytes };
    const result = await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      ignoreEmptyParagraphs: true,
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    });
    html = result.value;
  } catch (error) {
    throw new Refused('damaged', error);
  }
  // A document that was only parsed runs no script and loads nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return linesOf(body).join('\n').trim();
}
