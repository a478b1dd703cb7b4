import type * as z from 'zod';
import { CONCERNS, type Concern } from '@/lib/concerns';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import allegationStaff from './concerns/allegation-staff.json' with { type: 'json' };
import complaintSchool from './concerns/complaint-school.json' with { type: 'json' };
import confidentialInfo from './concerns/confidential-info.json' with { type: 'json' };
import defamatory from './concerns/defamatory.json' with { type: 'json' };
import grooming from './concerns/grooming-sexual-contact.json' with { type: 'json' };
import hateOther from './concerns/hate-other.json' with { type: 'json' };
import impersonation from './concerns/impersonation.json' with { type: 'json' };
import intimateImageChild from './concerns/intimate-image-child.json' with { type: 'json' };
import logoMisuse from './concerns/logo-misuse.json' with { type: 'json' };
import negativeOffensive from './concerns/negative-offensive-named.json' with { type: 'json' };
import photoOtherChildren from './concerns/photo-other-children.json' with { type: 'json' };
import pupilAllegation from './concerns/pupil-allegation-bullying.json' with { type: 'json' };
import racist from './concerns/racist.json' with { type: 'json' };
import radicalisation from './concerns/radicalisation.json' with { type: 'json' };
import selfHarm from './concerns/self-harm.json' with { type: 'json' };
import threatViolence from './concerns/threat-violence.json' with { type: 'json' };
import under13 from './concerns/under-13-account.json' with { type: 'json' };
import { flowFaults } from './flow-faults';
import {
  concernRoutingSchema,
  type FlowData,
  platformFlowSchema,
  safetyStepsSchema,
  servicesSchema,
} from './flow-schema';
import facebook from './flows/facebook.json' with { type: 'json' };
import instagram from './flows/instagram.json' with { type: 'json' };
import x from './flows/x.json' with { type: 'json' };
import safetySteps from './safety-steps.json' with { type: 'json' };
import services from './services.json' with { type: 'json' };

/** The files as they stand on disk, not yet checked. */
export interface FlowFiles {
  flows: Record<PlatformId, unknown>;
  concerns: Record<Concern, unknown>;
  services: unknown;
  safetySteps: unknown;
}

/** The files that this build carries. */
export const FLOW_FILES: FlowFiles = {
  flows: { facebook, instagram, x },
  concerns: {
    'allegation-staff': allegationStaff,
    'pupil-allegation-bullying': pupilAllegation,
    'complaint-school': complaintSchool,
    defamatory,
    'negative-offensive-named': negativeOffensive,
    racist,
    'hate-other': hateOther,
    'threat-violence': threatViolence,
    'photo-other-children': photoOtherChildren,
    'grooming-sexual-contact': grooming,
    'intimate-image-child': intimateImageChild,
    'under-13-account': under13,
    impersonation,
    'logo-misuse': logoMisuse,
    'confidential-info': confidentialInfo,
    radicalisation,
    'self-harm': selfHarm,
  },
  services,
  safetySteps,
};

/** Thrown where the data is wrong: one line per fault, each with file, place and reason. */
export class FlowDataFault extends Error {
  constructor(readonly faults: string[]) {
    super(`report data:\n${faults.join('\n')}`);
    this.name = 'FlowDataFault';
  }
}

/** Checks every file by itself and then together. Throws a FlowDataFault that names every fault at once. */
export function parseFlowFiles(files: FlowFiles): FlowData {
  const faults: string[] = [];
  const read = <T extends z.ZodType>(file: string, schema: T, value: unknown): z.infer<T> => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      faults.push(`${file}: ${issue.path.map(String).join('.')}: ${issue.message}`);
    return undefined as z.infer<T>;
  };
  const flows = PLATFORMS.map((p) => [p, read(`flows/${p}.json`, platformFlowSchema, files.flows[p])]);
  const concerns = CONCERNS.map((c) => [c, read(`concerns/${c}.json`, concernRoutingSchema, files.concerns[c])]);
  const data: FlowData = {
    flows: Object.fromEntries(flows),
    concerns: Object.fromEntries(concerns),
    services: read('services.json', servicesSchema, files.services),
    safetySteps: read('safety-steps.json', safetyStepsSchema, files.safetySteps),
  };
  if (faults.length === 0) faults.push(...flowFaults(data));
  if (faults.length > 0) throw new FlowDataFault(faults);
  return data;
}

/** Cards share their lists with the data; frozen, nobody who changes a card can change the next one. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
}

let loaded: FlowData | undefined;

/** The report data of this build, parsed and checked at the first call. Frozen. */
export function flowData(): FlowData {
  loaded ??= frozen(parseFlowFiles(FLOW_FILES));
  return loaded;
}
