import type { PostKind } from '@/lib/platforms/platform';
import { GRADES, type Grade, type Surface } from './flow';
import type { FlowNode, FlowSurface, PlatformFlow } from './flow-schema';

/** The least sure of them. */
export const weakest = (grades: Grade[]): Grade =>
  grades.reduce((worst, g) => (GRADES.indexOf(g) > GRADES.indexOf(worst) ? g : worst), 'O');

/** Where the menu and the rows of a surface come from. */
export interface ResolvedSurface {
  /** The surface whose menu is opened. */
  surface: Surface;
  /** The record of the surface that was asked for. */
  asked: FlowSurface;
  /** The record whose menu is opened. */
  menu: FlowSurface;
  tree: FlowNode[];
  grade: Grade;
  assumed: boolean;
}

/** Follows `sameAs` and `treeOf`, each at most once: the data has no longer chains (checked in flow-faults). */
export function resolveSurface(flow: PlatformFlow, surface: Surface): ResolvedSurface {
  const asked = flow.surfaces[surface];
  if (asked.sameAs) {
    const menu = flow.surfaces[asked.sameAs];
    return { surface: asked.sameAs, asked, menu, tree: menu.tree, grade: asked.grade, assumed: true };
  }
  if (asked.treeOf) {
    const grade = weakest([asked.grade, asked.treeOfGrade ?? 'K']);
    return { surface, asked, menu: asked, tree: flow.surfaces[asked.treeOf].tree, grade, assumed: true };
  }
  return {
    surface,
    asked,
    menu: asked,
    tree: asked.tree,
    grade: asked.grade,
    assumed: asked.status === 'assumed-same',
  };
}

/** The rows that carry these labels, from the first list down; null where one of them is not there. */
export function nodesAlong(tree: FlowNode[], labels: string[]): FlowNode[] | null {
  const found: FlowNode[] = [];
  let rows: FlowNode[] | undefined = tree;
  for (const label of labels) {
    const row: FlowNode | undefined = rows?.find((n) => n.label === label);
    if (!row) return null;
    found.push(row);
    rows = row.children;
  }
  return found;
}

/**
 * The same where a row leads on to the list of another surface: that row is put in front where it is needed.
 *
 * @returns null where the labels are under neither.
 */
export function nodesOnSurface(flow: PlatformFlow, tree: FlowNode[], labels: string[]): FlowNode[] | null {
  const direct = nodesAlong(tree, labels);
  if (direct) return direct;
  for (const row of tree) {
    const beyond = row.continuesAs && nodesAlong(resolveSurface(flow, row.continuesAs).tree, labels);
    if (beyond) return [row, ...beyond];
  }
  return null;
}

/** Which report menu a kind of post has: answers have that of a comment, everything else that of a post. */
export const surfaceOfKind = (kind: PostKind): 'post' | 'comment' =>
  kind === 'comment' || kind === 'reply' ? 'comment' : 'post';

/** Kinds whose own report menu was not seen; that of a post is assumed. */
export const KINDS_WITHOUT_OWN_FLOW: readonly PostKind[] = ['reel', 'story', 'article'];
