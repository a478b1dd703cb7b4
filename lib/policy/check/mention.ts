export type MentionKind =
  | 'staff'
  | 'pupil'
  | 'own-child'
  | 'child'
  | 'own-circle'
  | 'person'
  | 'third'
  | 'you'
  | 'self'
  | 'school'
  | 'org';

export interface Mention {
  kind: MentionKind;
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
  /** How it was recognised. `near`: a name of the list with a slip in it; `title`: a titled name that is not on the list. */
  by: 'name' | 'near' | 'first-name' | 'title' | 'words';
  /** As the list has it; null where it is not on the list. */
  name: string | null;
  gender: 'he' | 'she' | null;
  /** Plainly more than one: `the kids`, `staff`. */
  plural: boolean;
  /** For `third`: whom it most likely stands for. */
  stands: Mention | null;
}
