import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { sitePatterns } from '@/lib/platforms/sites';
import { VERIFIED } from '@/lib/platforms/verified';
import { x } from '@/lib/platforms/x/adapter';
import { parsePack } from '@/lib/policy/pack';
import wxtConfig from '@/wxt.config';
import { lackingFor } from './site-parts';

/** Left may not import from right. */
const LAYERS = [
  'lib',
  'lib/policy',
  'lib/platforms',
  'lib/evidence',
  'lib/messages',
  'lib/capture',
  'lib/store',
  'lib/flagging',
  'lib/report',
  'lib/bundle',
  'policies',
  'components',
  'entrypoints',
];

const sources = globSync('{lib,policies,components,entrypoints}/**/*.{ts,tsx}').filter((f) => !f.endsWith('.d.ts'));

const layerOf = (file: string): number => {
  const parts = file.split('/');
  const two = parts.slice(0, 2).join('/');
  const layer = LAYERS.indexOf(two) > 0 && parts.length > 2 ? LAYERS.indexOf(two) : LAYERS.indexOf(parts[0] ?? '');
  if (layer < 0) throw new Error(`${file} lies in no layer`);
  return layer;
};

interface Import {
  from: string;
  typeOnly: boolean;
}

const importsOf = (file: string): Import[] => {
  const text = readFileSync(file, 'utf8');
  const found: Import[] = [];
  const pattern = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^;'"]*?from\s+)?['"]([^'"]+)['"]/g;
  for (const match of text.matchAll(pattern)) {
    if (match[1] === 'export' && !match[3]) continue;
    const names = match[3] ?? '';
    const allTypes =
      /^\{[^}]*\}/.test(names.trim()) &&
      names
        .replace(/[{}]|from/g, '')
        .split(',')
        .filter((n) => n.trim())
        .every((n) => n.trim().startsWith('type '));
    found.push({ from: match[4] ?? '', typeOnly: Boolean(match[2]) || allTypes });
  }
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from: match[1] ?? '', typeOnly: false });
  return found;
};

const resolve = (file: string, from: string): string | null => {
  const path = from.startsWith('@/')
    ? from.slice(2)
    : from.startsWith('./')
      ? normalize(join(dirname(file), from))
      : null;
  if (path === null) return null;
  const bare = path.replace(/\?.*$/, '');
  return (
    [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((p) => existsSync(p) && statSync(p).isFile()) ?? bare
  );
};

/** Every file that running `entry` loads, itself included, and the packages it reaches. */
function reach(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (!/\.tsx?$/.test(file)) return;
    for (const { from, typeOnly } of importsOf(file)) {
      if (typeOnly) continue;
      const target = resolve(file, from);
      if (target) visit(target);
      else packages.add(from);
    }
  };
  visit(entry);
  return { files, packages };
}

describe('the layout', () => {
  it('keeps the top level to the agreed folders', () => {
    const allowed = [
      'entrypoints',
      'components',
      'lib',
      'policies',
      'public',
      'tests',
      'node_modules',
      'out',
      'test-results',
    ];
    const folders = readdirSync('.').filter((n) => !n.startsWith('.') && statSync(n).isDirectory());
    expect(folders.filter((n) => !allowed.includes(n))).toEqual([]);
  });

  it('has no drawers', () => {
    const drawers = sources.filter((f) =>
      /(^|\/)(utils?|helpers?|managers?|services?|misc|common)(\/|\.tsx?$)/.test(f),
    );
    expect(drawers).toEqual([]);
  });

  it('imports from its own folder or from further left, never upwards by path', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      for (const { from } of importsOf(file)) {
        if (from.startsWith('../')) wrong.push(`${file} climbs: ${from}`);
        const target = resolve(file, from);
        if (target && /^(lib|policies|components|entrypoints)\//.test(target) && layerOf(target) > layerOf(file))
          wrong.push(`${file} reaches right: ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('finds the imports that it judges', () => {
    const story = importsOf('lib/flagging/story.ts').map((i) => i.from);
    expect(story).toContain('@/lib/store/flags');
    expect(importsOf('lib/messages/send.ts').find((i) => i.from === './protocol')?.typeOnly).toBe(true);
  });

  it('uses Dexie and browser storage only in lib/store', () => {
    const wrong = sources.filter((file) => {
      if (file.startsWith('lib/store/')) return false;
      const live = file === 'components/ui/use-live.ts';
      const packages = importsOf(file).map((i) => i.from);
      const usesDexie = packages.some((p) => p === 'dexie' || (p === 'dexie-react-hooks' && !live));
      return usesDexie || /\bbrowser\.storage\b|\bindexedDB\b|\blocalStorage\b/.test(readFileSync(file, 'utf8'));
    });
    expect(wrong).toEqual([]);
  });

  it('uses React only in components and entry points', () => {
    const wrong = sources.filter(
      (f) => f.startsWith('lib/') && importsOf(f).some((i) => /^react(-dom)?(\/|$)/.test(i.from)),
    );
    expect(wrong).toEqual([]);
    expect(sources.filter((f) => f.endsWith('.tsx') && !/^(components|entrypoints)\//.test(f))).toEqual([]);
  });

  it('keeps Zod, the store and React out of what runs inside a site', () => {
    const entries = sources.filter((f) => f.endsWith('.content.ts'));
    expect(entries.length).toBe(PLATFORMS.length);
    for (const entry of entries) {
      const { files, packages } = reach(entry);
      expect(
        [...files].filter((f) => f.startsWith('lib/store/') || f.startsWith('lib/flagging/')),
        entry,
      ).toEqual([]);
      expect(
        [...packages].filter((p) => /^(zod|dexie|react)/.test(p)),
        entry,
      ).toEqual([]);
    }
  });

  it('keeps entry points to wiring', () => {
    const long = globSync('entrypoints/**/*.{ts,tsx}').filter((f) => readFileSync(f, 'utf8').split('\n').length > 62);
    expect(long).toEqual([]);
  });

  it('never swallows an error without saying why', () => {
    const silent = sources.filter((f) =>
      /catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(\{\s*\}|undefined|null)\)/.test(readFileSync(f, 'utf8')),
    );
    expect(silent).toEqual([]);
  });
});

describe('every platform', () => {
  it.each(PLATFORMS)('%s has everything that belongs to a site', (platform) => {
    expect(lackingFor(platform)).toEqual([]);
  });

  it('is told by name what it lacks', () => {
    expect(lackingFor('mastodon')).toEqual([
      "'mastodon' in PLATFORMS of lib/platforms/platform.ts",
      'mastodon in DOMAINS of lib/platforms/sites.ts',
      'lib/platforms/mastodon/adapter.ts with an export named mastodon',
      'mastodon in VERIFIED of lib/platforms/verified.ts',
      "entrypoints/mastodon.content.ts that matches sitePatterns('mastodon')",
      'flag.platforms.mastodon in lib/i18n/en_GB.yml',
      'lib/report/flows/mastodon.json',
      'mastodon in every lib/report/concerns/*.json',
      'tests/fixtures/markup/mastodon/*.html',
      'tests/unit/platforms/mastodon/*.test.ts',
      'mastodon in HOSTS of tests/fixtures/hosts.ts',
      'tests/fixtures/sites/mastodon',
    ]);
  });

  it.each([facebook, instagram, x])('$id was verified in the version that is in use', ({ id, version }) => {
    // After a change of what is read: `npm run pages` over the saved pages, then version and day in lib/platforms/verified.ts.
    const verified = VERIFIED[id as PlatformId];
    expect(verified.version).toBe(version);
    expect(verified.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('may be read wherever its content script runs, and nowhere else', async () => {
    const { manifest } = wxtConfig;
    const made = typeof manifest === 'function' ? await manifest({ browser: 'chrome' } as never) : await manifest;
    expect(made?.host_permissions).toEqual(PLATFORMS.flatMap(sitePatterns));
  });
});

describe('every policy pack', () => {
  const packs = globSync('policies/*.json');

  it('is one of five', () => expect(packs.length).toBe(5));

  it.each(packs)('%s parses and is named for its id', (file) => {
    const result = parsePack(readFileSync(file, 'utf8'));
    expect(result.ok ? [] : result.faults).toEqual([]);
    if (result.ok) expect(basename(file, '.json')).toBe(result.pack.id);
  });
});
