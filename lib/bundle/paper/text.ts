import { quoted } from '@/lib/report/quoting';
import type { Block, Paper } from './paper';
import { plainWords, shown } from './plain';

function blockText(block: Block, number: () => number): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${(block.level === 1 ? '=' : '-').repeat(Math.min(block.text.length, 72))}`;
    case 'paragraph':
      return plainWords(block.words);
    case 'lines':
      return block.lines.map(plainWords).join('\n');
    case 'notice':
      return `! ${plainWords(block.words)}`;
    case 'numbered':
      return `${number()}. ${plainWords(block.words)}`;
    case 'bullets':
      return block.items.map((words) => `- ${plainWords(words)}`).join('\n');
    case 'quote':
      return quoted(shown(block.text));
    case 'table':
      return block.rows
        .map((cells) =>
          cells.length === 2
            ? cells.map(plainWords).join(': ')
            : cells.map((cell, i) => `${block.head[i]}: ${plainWords(cell)}`).join('\n'),
        )
        .join(block.head.length === 2 ? '\n' : '\n\n');
  }
}

/** The paper as plain text, for a system that takes nothing else. Ends with a line feed; lines are not broken. */
export function paperText(paper: Paper): string {
  let last = 0;
  const number = () => {
    last += 1;
    return last;
  };
  const head = [paper.title, paper.reference, ...(paper.draft ? ['DRAFT: not checked, not signed'] : [])];
  return `${[head.join('\n'), ...paper.blocks.map((block) => blockText(block, number))].join('\n\n')}\n`;
}
