import * as z from 'zod';
import { CONCERNS } from '@/lib/concerns';
import { sha256 } from '@/lib/evidence/digest';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { faultWords } from '@/lib/policy/fault-words';
import { type FlowUpdates, readFlowUpdates, writeFlowUpdate } from '@/lib/store/flow-updates';
import { FLOW_FILES, FlowDataFault, type FlowFiles, flowData, parseFlowFiles } from './flow-data';
import { type FlowData, platformFlowSchema, routeSchema } from './flow-schema';

/** Largest file that is read (bytes). */
export const MOST_FLOW_BYTES = 1_000_000;
/** Faults that are told of one file; after so many nobody reads on. */
const MOST_FAULTS = 10;

/**
 * A file with the report labels of one site: its flow and, where labels that concerns use have changed with it, the rows that
 * they lead to now.
 */
const fileSchema = z.strictObject({
  schema: z.literal('flagpost-report-labels-1'),
  flow: platformFlowSchema,
  routes: z.partialRecord(z.enum(CONCERNS), z.array(routeSchema)).default({}),
});

export type FlowRead = { ok: true; platform: PlatformId; data: FlowData } | { ok: false; faults: string[] };

const refused = (faults: readonly string[]): FlowRead => ({ ok: false, faults: faults.slice(0, MOST_FAULTS) });

/** The files of this build with those of one site replaced. */
function filesWith({ flow, routes }: z.infer<typeof fileSchema>, base: FlowFiles): FlowFiles {
  const concerns = { ...base.concerns };
  for (const [concern, paths] of Object.entries(routes) as [keyof typeof concerns, unknown[]][]) {
    const before = structuredClone(base.concerns[concern]) as { platforms: Record<string, { paths: unknown[] }> };
    const part = before.platforms[flow.platform];
    if (part) part.paths = paths;
    concerns[concern] = before;
  }
  return { ...base, flows: { ...base.flows, [flow.platform]: flow }, concerns };
}

/**
 * Reads a file with report labels. It is untrusted: its size, every field, and every label that a concern would use are checked.
 *
 * @param base what it is put into; the files of this build.
 */
export function readFlowFile(source: string, base: FlowFiles = FLOW_FILES): FlowRead {
  if (new TextEncoder().encode(source).length > MOST_FLOW_BYTES) return refused(['The file is larger than 1 MB.']);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return refused([`This is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = fileSchema.safeParse(value, { error: faultWords });
  if (!parsed.success)
    return refused(
      parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'file'}: ${message}`),
    );
  const { platform, compiledOn } = parsed.data.flow;
  const own = flowData().flows[platform].compiledOn;
  if (compiledOn < own) return refused([`The file is of ${compiledOn}. Flagpost has newer labels, of ${own}.`]);
  try {
    return { ok: true, platform, data: parseFlowFiles(filesWith(parsed.data, base)) };
  } catch (error) {
    if (error instanceof FlowDataFault) return refused(error.faults);
    throw error;
  }
}

/** Reads and keeps a file with report labels. Nothing is kept of one that does not fit. */
export async function installFlowFile(source: string): Promise<FlowRead> {
  const read = readFlowFile(source);
  if (read.ok)
    await writeFlowUpdate(read.platform, {
      source,
      sha256: await sha256(source),
      installedAt: new Date().toISOString(),
    });
  return read;
}

/** What is in use: the data, and the sites whose stored labels are not used because they no longer fit. */
export interface FlowsInUse {
  data: FlowData;
  updates: FlowUpdates;
  unfit: PlatformId[];
}

export const BUILT_IN = (): FlowsInUse => ({ data: flowData(), updates: {}, unfit: [] });

/** Puts the stored labels of every site into those of this build; one that does not fit (any more) is left out and named. */
export async function flowsInUse(): Promise<FlowsInUse> {
  const updates = await readFlowUpdates();
  let files = FLOW_FILES;
  let data = flowData();
  const unfit: PlatformId[] = [];
  for (const platform of PLATFORMS) {
    const update = updates[platform];
    if (!update) continue;
    const read = (await sha256(update.source)) === update.sha256 ? readFlowFile(update.source, files) : null;
    if (read?.ok && read.platform === platform) {
      files = filesWith(fileSchema.parse(JSON.parse(update.source)), files);
      data = read.data;
    } else unfit.push(platform);
  }
  return { data, updates, unfit };
}

/** The labels in use of one site as a file that can be edited and read in again. */
export const flowFileOf = (platform: PlatformId, data: FlowData): string =>
  `${JSON.stringify({ schema: 'flagpost-report-labels-1', flow: data.flows[platform], routes: {} }, null, 2)}\n`;
