import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { instagram } from '@/lib/platforms/instagram/adapter';
import type { PlatformAdapter, PlatformId } from '@/lib/platforms/platform';
import { x } from '@/lib/platforms/x/adapter';

export const ADAPTERS: Record<PlatformId, PlatformAdapter> = { facebook, instagram, x };

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'markup');

export interface Fixture {
  /** `x/profile.html` */
  name: string;
  site: PlatformId;
  html: string;
  /** The page's address, which an adapter may read as well. */
  address: string;
}

/** Every page of a site's folder, whoever adds one: nothing here knows their names. */
export function fixturesOf(site: PlatformId): Fixture[] {
  const folder = join(FOLDER, site);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { name: `${site}/${file}`, site, html, address: addressIn(html, `${site}/${file}`) };
    });
}

/** The line that browsers write at the top of a page they save: `<!-- saved from url=(0018)https://x.com/home -->`. */
function addressIn(html: string, name: string): string {
  const address = /<!--\s*saved from url=(?:\(\d+\))?(https:\S+)\s*-->/.exec(html)?.[1];
  if (!address)
    throw new Error(`${name} does not say where it stands: <!-- saved from url=(0018)https://x.com/home -->`);
  return address;
}
