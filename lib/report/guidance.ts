import type { SafetyAnswer } from '@/lib/capture-state';
import type { Service } from './flow';
import { flowData } from './flow-data';
import type { FlowData } from './flow-schema';

export interface GuidanceStep {
  id: string;
  kind: 'do' | 'do-not';
  /** A few words, for somebody in a hurry. */
  title: string;
  says: string;
  /** Who to reach for this step, if anybody. */
  services: Service[];
}

/** What to do now, in order. */
export interface Guidance {
  answer: Exclude<SafetyAnswer, 'no'>;
  headline: string;
  because: string;
  steps: GuidanceStep[];
  /** What may be written down: typed by the person, nothing taken from the page. */
  writeDown: string[];
  /** Every service that a step names, once, in that order. */
  services: Service[];
  /** `YYYY-MM-DD`: how old the contacts are. */
  compiledOn: string;
}

const find = (id: string, data: FlowData): Service[] => data.services.services.filter((s) => s.id === id);

/** What to do when a post could show a nude or sexual image of somebody under 18. Needs nothing of the post. */
export function safetyGuidance(answer: Guidance['answer'], data: FlowData = flowData()): Guidance {
  const { headlines, because, writeDown, compiledOn } = data.safetySteps;
  const steps = data.safetySteps.steps.map((step) => ({
    ...step,
    services: step.services.flatMap((id) => find(id, data)),
  }));
  const ids = new Set(data.safetySteps.steps.flatMap((step) => step.services));
  return {
    answer,
    headline: headlines[answer],
    because,
    steps,
    writeDown,
    services: [...ids].flatMap((id) => find(id, data)),
    compiledOn,
  };
}

/** Everybody that there is to turn to, with the grade of what we know of each. */
export const allServices = (data: FlowData = flowData()): Service[] => data.services.services;
