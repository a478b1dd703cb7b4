import type { Block, Inline, Paper } from './paper';
import { asSaid, blankWords, shown } from './plain';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => shown(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function inline(words: readonly Inline[]): string {
  return words
    .map((word) => {
      if (typeof word === 'string') return escaped(word);
      if ('said' in word) return `<bdi>${escaped(asSaid(word.said))}</bdi>`;
      if ('blank' in word) return `<mark>${escaped(blankWords(word.blank))}</mark>`;
      return 'strong' in word
        ? `<strong>${escaped(word.strong)}</strong>`
        : `<code>${escaped(asSaid(word.code))}</code>`;
    })
    .join('');
}

function blockHtml(block: Block, number: () => number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${inline(block.words)}</p>`;
    case 'lines':
      return `<p>${block.lines.map(inline).join('<br>')}</p>`;
    case 'notice':
      return `<p class="notice">${inline(block.words)}</p>`;
    case 'numbered':
      return `<p class="numbered"><span>${number()}.</span> ${inline(block.words)}</p>`;
    case 'bullets':
      return `<ul>${block.items.map((words) => `<li>${inline(words)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote dir="auto">${escaped(block.text)}</blockquote>`;
    case 'table': {
      const columns = block.widths.map((width) => `<col style="width:${width}%">`).join('');
      const head = block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
      const rows = block.rows
        .map((cells) => {
          const tags = cells.map((cell, i) =>
            i === 0 ? `<th scope="row">${inline(cell)}</th>` : `<td>${inline(cell)}</td>`,
          );
          return `<tr>${tags.join('')}</tr>`;
        })
        .join('\n');
      return `<table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
    }
  }
}

const STYLE = `:root{color-scheme:light dark}body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin-bottom:.25rem}h2{font-size:1.25rem;margin-top:2rem;border-bottom:1px solid}h3{font-size:1.05rem;margin-bottom:.25rem}
.reference{margin-top:0}.notice{border:2px solid;padding:.75rem 1rem}
.numbered{display:block;padding-left:2.5rem}.numbered>span{display:inline-block;width:2.5rem;margin-left:-2.5rem}
blockquote{margin:.5rem 0;padding:.5rem .75rem;border-inline-start:4px solid;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:.5rem 0 1rem}th,td{border:1px solid;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
tbody th{font-weight:normal}code{font-size:.85rem;overflow-wrap:anywhere}mark{padding:0 .15rem}
@media print{body{margin:0;max-width:none;font-size:10.5pt}h2,h3,thead{break-after:avoid}tr,.notice{break-inside:avoid}blockquote,p{orphans:3;widows:3}mark{background:none;color:inherit;border:1px dashed}}`;

/** Margins, and on every sheet of paper which paper it is and which page. */
const sheets = ({ reference, title }: Paper): string =>
  `@page{size:A4;margin:16mm 16mm 18mm;@bottom-left{content:${cssText(`${reference} · ${title}`)};font:8pt sans-serif}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif}}`;

/** A string of CSS, in which nothing ends the string or the style. */
const cssText = (text: string): string =>
  `"${shown(text).replace(/[^\p{L}\p{N} .,·:()-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** The paper as a page without script, address or picture: it opens anywhere, asks for nothing and prints. */
export function paperPage(paper: Paper): string {
  let last = 0;
  const number = () => {
    last += 1;
    return last;
  };
  const draft = paper.draft ? ' · DRAFT: not checked, not signed' : '';
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(paper.title)}</title><style>${STYLE}
${sheets(paper)}</style></head><body><main>
<h1>${escaped(paper.title)}</h1>
<p class="reference">${escaped(paper.reference)}${draft}</p>
${paper.blocks.map((block) => blockHtml(block, number)).join('\n')}
</main></body></html>
`;
}
