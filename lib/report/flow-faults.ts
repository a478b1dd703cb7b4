import { CONCERNS } from '@/lib/concerns';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { SURFACES, type Surface } from './flow';
import type { ConcernRouting, FlowData, PlatformFlow, Route } from './flow-schema';
import { nodesAlong, resolveSurface } from './flow-tree';
import { daysMeant } from './when';

const twice = (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

function faultsInFlow(platform: PlatformId, flow: PlatformFlow): string[] {
  const faults: string[] = [];
  const say = (place: string, reason: string) => faults.push(`flows/${platform}.json: ${place}: ${reason}`);
  if (flow.platform !== platform) say('platform', `is "${flow.platform}"`);
  const seen = (place: string, seenOn: string | null) => {
    if (seenOn !== null && daysMeant(seenOn).first > flow.compiledOn) say(place, 'was seen after compiledOn');
  };
  for (const form of flow.forms) seen(`forms.${form.id}.seenOn`, form.seenOn);
  for (const id of twice(flow.forms.map((f) => f.id))) say('forms', `id "${id}" is used twice`);
  for (const name of SURFACES) {
    const surface = flow.surfaces[name];
    seen(`surfaces.${name}.seenOn`, surface.seenOn);
    for (const source of surface.sources ?? [])
      if (!flow.sources[source]) say(`surfaces.${name}.sources`, `no source "${source}"`);
    const other = surface.sameAs ?? surface.treeOf;
    if (!other) continue;
    const target = flow.surfaces[other];
    if (other === name || target.sameAs || target.treeOf || target.tree.length === 0)
      say(`surfaces.${name}`, `"${other}" has no rows of its own to lend`);
  }
  return faults;
}

/** The surfaces on which a route has to hold. */
const surfacesOf = (route: Route): Surface[] => (route.on === 'flagged' ? ['post', 'comment'] : [route.on]);

function faultsInPart(concern: ConcernRouting, platform: PlatformId, data: FlowData): string[] {
  const faults: string[] = [];
  const part = concern.platforms[platform];
  const flow = data.flows[platform];
  const say = (place: string, reason: string) =>
    faults.push(`concerns/${concern.concern}.json: platforms.${platform}.${place}: ${reason}`);
  part.paths.forEach((route, i) => {
    for (const name of surfacesOf(route)) {
      const { tree, menu } = resolveSurface(flow, name);
      if (!menu.menu) say(`paths.${i}`, `no menu is known for a ${name}`);
      if (!nodesAlong(tree, route.labels)) say(`paths.${i}`, `no "${route.labels.join(' → ')}" under a ${name}`);
    }
  });
  const offered = [...part.forms.map((id) => [id, 'forms']), ...part.policeForms.map((id) => [id, 'policeForms'])];
  for (const [id, place] of offered as [string, 'forms' | 'policeForms'][]) {
    const form = flow.forms.find((f) => f.id === id);
    if (!form) say(place, `no form "${id}"`);
    else if (form.ukRoute === false) say(place, `"${id}" is no route in the United Kingdom`);
    else if ((place === 'policeForms') !== form.filers.every((f) => f === 'law-enforcement'))
      say(place, place === 'forms' ? `"${id}" is for the police only` : `"${id}" is not one of the police's`);
  }
  if (concern.reporting.when === 'never' && part.paths.length + part.forms.length > 0)
    say('paths', 'a concern that is never reported has to have no paths and no forms');
  if (concern.capture.mode === 'none' && (concern.draft !== 'none' || concern.handOver || part.handOver))
    say('handOver', 'nothing may be drafted from a post of which nothing is kept');
  return faults;
}

/** What is wrong between files that are each well formed: labels, forms, surfaces and services that are not there. */
export function flowFaults(data: FlowData): string[] {
  const faults = PLATFORMS.flatMap((p) => faultsInFlow(p, data.flows[p]));
  const known = new Set(data.services.services.map((s) => s.id));
  const services = (file: string, ids: string[]) => {
    for (const id of ids) if (!known.has(id)) faults.push(`${file}: no service "${id}" in services.json`);
  };
  for (const id of twice(data.services.services.map((s) => s.id)))
    faults.push(`services.json: id "${id}" is used twice`);
  services(
    'services.json: followUp',
    data.services.followUp.map((f) => f.service),
  );
  services(
    'safety-steps.json',
    data.safetySteps.steps.flatMap((s) => s.services),
  );
  for (const id of CONCERNS) {
    const concern = data.concerns[id];
    if (concern.concern !== id) faults.push(`concerns/${id}.json: concern: is "${concern.concern}"`);
    services(`concerns/${id}.json: services`, concern.services);
    faults.push(...PLATFORMS.flatMap((p) => faultsInPart(concern, p, data)));
  }
  return faults;
}
