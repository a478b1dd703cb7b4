import { type Comparison, FIELDS } from './compare';

/** The figures of one page, or of all, on one line. */
export function figures(name: string, result: Comparison): string {
  const part = (what: string, right: number, of: number) => (of === 0 ? '' : `${what} ${right}/${of}`);
  const parts = [
    part('posts', result.posts.found, result.posts.expected),
    part('comments', result.comments.found, result.comments.expected),
    ...FIELDS.map((field) => part(field, result.fields[field].right, result.fields[field].expected)),
    part('adverts', result.adverts.found, result.adverts.expected),
    result.adverts.mistaken > 0 ? `taken for adverts ${result.adverts.mistaken}` : '',
    `not there ${result.extra}`,
  ];
  return `${name.padEnd(18)} ${parts.filter(Boolean).join(' · ')}`;
}

export const faultLines = (result: Comparison): string[] => result.faults.map((fault) => `    ${fault}`);
