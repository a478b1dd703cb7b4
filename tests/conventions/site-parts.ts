import { existsSync, globSync, readFileSync } from 'node:fs';
import { DOMAINS } from '@/lib/platforms/sites';
import { VERIFIED } from '@/lib/platforms/verified';
import { HOSTS } from '@/tests/fixtures/hosts';

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const holds = (table: object, site: string): boolean => Object.hasOwn(table, site);

/** The lines below `flag: platforms:` in the messages. */
function hasName(site: string): boolean {
  const [, flag = ''] = /^flag:\n((?: .*\n|\n)+)/m.exec(textOf('lib/i18n/en_GB.yml')) ?? [];
  const [, platforms = ''] = /^ {2}platforms:\n((?: {4}.*\n)+)/m.exec(flag) ?? [];
  return platforms.split('\n').some((line) => line.startsWith(`    ${site}: `));
}

function hasReportParts(site: string): boolean {
  return globSync('lib/report/concerns/*.json').every((file) => {
    const { platforms } = JSON.parse(textOf(file)) as { platforms: object };
    return holds(platforms, site);
  });
}

/** Everything that belongs to a site, in the order in which somebody adds one. */
const PARTS: [name: (site: string) => string, isThere: (site: string) => boolean][] = [
  [
    (site) => `'${site}' in PLATFORMS of lib/platforms/platform.ts`,
    (site) => new RegExp(`PLATFORMS = \\[[^\\]]*'${site}'`).test(textOf('lib/platforms/platform.ts')),
  ],
  [(site) => `${site} in DOMAINS of lib/platforms/sites.ts`, (site) => holds(DOMAINS, site)],
  [
    (site) => `lib/platforms/${site}/adapter.ts with an export named ${site}`,
    (site) =>
      new RegExp(`^export const ${site}: PlatformAdapter`, 'm').test(textOf(`lib/platforms/${site}/adapter.ts`)),
  ],
  [(site) => `${site} in VERIFIED of lib/platforms/verified.ts`, (site) => holds(VERIFIED, site)],
  [
    (site) => `entrypoints/${site}.content.ts that matches sitePatterns('${site}')`,
    (site) => textOf(`entrypoints/${site}.content.ts`).includes(`matches: sitePatterns('${site}')`),
  ],
  [(site) => `flag.platforms.${site} in lib/i18n/en_GB.yml`, hasName],
  [(site) => `lib/report/flows/${site}.json`, (site) => existsSync(`lib/report/flows/${site}.json`)],
  [(site) => `${site} in every lib/report/concerns/*.json`, hasReportParts],
  [
    (site) => `tests/fixtures/markup/${site}/*.html`,
    (site) => globSync(`tests/fixtures/markup/${site}/*.html`).length > 0,
  ],
  [
    (site) => `tests/unit/platforms/${site}/*.test.ts`,
    (site) => globSync(`tests/unit/platforms/${site}/*.test.ts`).length > 0,
  ],
  [(site) => `${site} in HOSTS of tests/fixtures/hosts.ts`, (site) => holds(HOSTS, site)],
  [(site) => `tests/fixtures/sites/${site}`, (site) => existsSync(`tests/fixtures/sites/${site}`)],
];

/** What a site still lacks, in the order in which it is added; empty where it has everything. */
export const lackingFor = (site: string): string[] =>
  PARTS.filter(([, isThere]) => !isThere(site)).map(([name]) => name(site));
