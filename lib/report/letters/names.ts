import type { RosterPerson } from '@/lib/policy/roster';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Pupils of the school's list whom a text names in full: a letter holds initials only. A first name alone is too common to tell. */
export function pupilsNamedIn(text: string, pupils: readonly RosterPerson[]): string[] {
  return pupils
    .map(({ name }) => name.trim())
    .filter((name) => name.includes(' '))
    .filter((name) =>
      new RegExp(`(?<![\\p{L}])${name.split(/\s+/).map(escaped).join('\\s+')}(?![\\p{L}])`, 'iu').test(text),
    );
}
