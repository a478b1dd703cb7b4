/// <reference types="vite/client" />
import { type PolicyPack, parsePack } from '@/lib/policy/pack';
import avenueRecreationRoad from './avenue-recreation-road.json?raw';
import bradgate from './bradgate.json?raw';
import stWenn from './st-wenn.json?raw';
import westbrookOldHall from './westbrook-old-hall.json?raw';
import whitleyPark from './whitley-park.json?raw';

/**
 * The text of every pack that comes with the extension, character for character, in the order in which people are shown
 * them. Text and not parsed JSON, because the line of a fault and the hash that goes into evidence belong to the text.
 *
 * `?raw` is Vite's. esbuild reads these files as text with `--loader:.json=text`; a tool run by tsx reads the files itself.
 */
export const packSources: readonly { id: string; source: string }[] = [
  { id: 'whitley-park', source: whitleyPark },
  { id: 'avenue-recreation-road', source: avenueRecreationRoad },
  { id: 'st-wenn', source: stWenn },
  { id: 'bradgate', source: bradgate },
  { id: 'westbrook-old-hall', source: westbrookOldHall },
];

let parsed: PolicyPack[] | null = null;

/**
 * The same packs, parsed once.
 *
 * @throws Error naming file, line and reason where one does not parse or carries another id than its file.
 */
export function builtInPacks(): PolicyPack[] {
  parsed ??= packSources.map(({ id, source }) => {
    if (typeof source !== 'string') throw new Error(`policies/${id}.json was not loaded as text`);
    const result = parsePack(source);
    if (!result.ok) {
      const faults = result.faults.map((f) => `line ${f.line}: ${f.path ? `${f.path}: ` : ''}${f.reason}`);
      throw new Error(`policies/${id}.json does not parse: ${faults.join('; ')}`);
    }
    if (result.pack.id !== id) throw new Error(`policies/${id}.json carries the id "${result.pack.id}"`);
    return result.pack;
  });
  return parsed;
}
