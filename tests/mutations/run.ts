/**
 * `npm run mutations [-- --seed N --count N --site NAME --json]`: changes the project's own fixtures at random and reads them
 * with the adapters. Ends with 0 where nothing wrong was presented as certain, else with 1; with 2 where it was started wrongly.
 */
import { parseArgs } from 'node:util';
import { PLATFORMS } from '@/lib/platforms/platform';
import { lines, reportAll } from './report';

const USAGE = `usage: npm run mutations [-- --seed N --count N --site ${PLATFORMS.join('|')} --json]`;

const options = readOptions();
if (options === null) {
  console.error(USAGE);
  process.exit(2);
}
const reports = reportAll(options.seed, options.count, options.sites);
console.log(options.json ? JSON.stringify(reports, null, 1) : reports.flatMap(lines).join('\n'));
process.exit(reports.some(({ wrong }) => wrong.length > 0) ? 1 : 0);

function readOptions() {
  const whole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null);
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '1000' },
        site: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const seed = whole(values.seed);
    const count = whole(values.count);
    const sites = values.site === undefined ? PLATFORMS : PLATFORMS.filter((site) => site === values.site);
    return seed === null || count === null || sites.length === 0 ? null : { seed, count, sites, json: values.json };
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}
