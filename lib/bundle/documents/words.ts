import type { Recipient } from '@/lib/bundle/choices';
import type { RedactionReason } from '@/lib/bundle/redaction';
import type { ComparedField, NotCompared, NotedField } from '@/lib/capture/compare-posts';
import type { CaptureState, PageAction, StartedBy } from '@/lib/capture-state';
import type { Concern, Strand } from '@/lib/concerns';
import type { CustodyAct } from '@/lib/evidence/custody';
import type { SuppliedHow } from '@/lib/evidence/received/supplied';
import type { PostKind, PostSnapshot, RelatedPost, SourceId, TimeSource } from '@/lib/platforms/platform';
import type { Modality, PolicyVerdict } from '@/lib/policy/pack';
import type { NotRight, Outcome } from '@/lib/store/decision';
import type { ReportAnswer } from '@/lib/store/report-mark';
import type { CannotTell } from '@/lib/store/second-look';

/** What is coded, in words for papers that are read without Flagpost. */
type Words<K extends string> = Readonly<Record<K, string>>;

export const PLATFORM: Words<SourceId> = { facebook: 'Facebook', instagram: 'Instagram', x: 'X', web: 'Website' };

export const KIND: Words<PostKind> = {
  post: 'Post',
  comment: 'Comment',
  reply: 'Reply',
  quote: 'Post that quotes another',
  repost: 'Post passed on by someone else',
  reel: 'Reel',
  story: 'Story',
  article: 'Article',
};

export const CONCERN: Words<Concern> = {
  'allegation-staff': 'Allegation about a member of staff',
  'pupil-allegation-bullying': 'Allegation about a pupil, or bullying of a pupil',
  'complaint-school': 'Complaint about the school',
  defamatory: 'Statement said to be defamatory',
  'negative-offensive-named': 'Negative or offensive remark about a named person',
  racist: 'Racist remark',
  'hate-other': 'Hateful remark on other grounds',
  'threat-violence': 'Threat of violence',
  'photo-other-children': 'Photo or video of other people’s children',
  'grooming-sexual-contact': 'Sexual or grooming contact with a child',
  'intimate-image-child': 'Nude or sexual image of someone under 18',
  'under-13-account': 'Account held by a child under 13',
  impersonation: 'Fake school or staff account',
  'logo-misuse': 'Use of the school’s name or logo',
  'confidential-info': 'Confidential information made public',
  radicalisation: 'Radicalisation or extremism',
  'self-harm': 'Risk of self-harm or suicide',
};

export const STRAND: Words<Strand> = {
  race: 'race',
  homophobic: 'sexual orientation',
  sexist: 'sex',
  faith: 'faith',
  disability: 'disability',
  trans: 'being trans',
};

export const OUTCOME: Words<Outcome> = {
  'breaches-policy': 'It breaches the school’s policy',
  complaint: 'It is a complaint: it goes to the complaints procedure',
  safeguarding: 'It is a safeguarding matter: it goes to the safeguarding lead first',
  'no-action': 'No action',
};

export const NOT_RIGHT_WORDS: Words<NotRight> = {
  'wrong-person': 'another person is meant',
  'joke-or-idiom': 'a joke or a figure of speech',
  quoting: 'it quotes somebody else',
  other: 'another reason',
};

export const VERDICT: Words<PolicyVerdict> = {
  'police-trigger': 'listed, and the policy names the police for it',
  listed: 'listed in the policy',
  'asked-not-to': 'the policy asks people not to do it',
  'staff-code-only': 'in the rules for staff only',
  'guidance-only': 'in guidance only',
  'not-covered': 'not in the policy',
};

export const MODALITY: Words<Modality> = {
  must: 'must',
  always: 'always',
  will: 'will',
  'will-usually': 'will usually',
  consider: 'consider',
  may: 'may',
};

export const CAPTURE: Words<CaptureState> = {
  draft: 'Not finished: only what had been stored is here',
  capturing: 'Not finished: only what had been stored is here',
  complete: 'Text and picture of the whole post',
  partial: 'Text, and a picture that does not show all of it',
  'text-only': 'Text without a picture',
  withheld: 'Nothing of the post was kept',
  interrupted: 'Interrupted: only what had been stored until then is here',
  received: 'Third-party copy, not captured by Flagpost',
};

export const STARTED_BY: Words<StartedBy> = {
  button: 'the button on the post',
  shortcut: 'the keyboard shortcut',
  'context-menu': 'the context menu',
  toolbar: 'the button in the toolbar of the browser',
  panel: 'the list of comments in the side panel',
  register: 'the form for what is given to the school',
};

export const ACTION: Words<PageAction['did']> = {
  'opened-text': 'opened the rest of the text',
  'opened-comments': 'opened further comments',
  'opened-replies': 'opened folded replies',
  'pointed-at-time': 'pointed at the time to see it in full',
};

export const TIME_SOURCE: Words<TimeSource> = {
  json: 'the page’s own data',
  datetime: 'the date written into the page',
  snowflake: 'worked out from the number of the post',
  tooltip: 'the full date that the page shows on pointing',
  'shown-text': 'the text that is shown',
  none: 'none',
};

export const RELATION: Words<RelatedPost['relation']> = {
  parent: 'Answers this post',
  quoted: 'Quotes this post',
  'reposted-by': 'Passed on by',
  shared: 'Shares this post',
};

export const READING: Words<PostSnapshot['reading']> = {
  adapter: 'by Flagpost’s reading rules for this site',
  picked: 'a person pointed out the part of the page',
  article: 'as the main text of the page',
  supplied: 'not read by Flagpost: told by whoever gave the copy',
};

export const PLACE: Words<NonNullable<PostSnapshot['place']['kind']>> = {
  group: 'Group',
  page: 'Page',
  profile: 'Profile',
  community: 'Community',
};

export const HOW: Words<SuppliedHow> = {
  'e-mail': 'by e-mail',
  message: 'by message',
  'in-person': 'in person',
  upload: 'by upload',
  post: 'by post',
  other: 'in another way',
};

export const REPORT_OUTCOME: Words<ReportAnswer['outcome']> = {
  removed: 'it says that it was taken down',
  restricted: 'it says that it was limited or hidden in part',
  'not-removed': 'it says that it stays',
  'no-answer': 'nothing had come by then',
  appealed: 'a review was asked for',
  other: 'something else',
};

export const LOOK_RESULT: Words<'same' | 'differs' | 'cannot-tell' | 'gone'> = {
  same: 'The same as when it was flagged, as far as both looks show it',
  differs:
    'Not the same as when it was flagged. Its author may have edited it, it may have been altered in the browser before it was flagged, or the site shows it otherwise',
  'cannot-tell': 'It cannot tell',
  gone: 'The site said that it is not there, without asking for a login. It does not say who removed it, or why',
};

export const LOOK_WHY: Words<CannotTell> = {
  'tab-closed': 'the tab was closed before the post could be read',
  'other-site': 'the address led to another website',
  'login-wall': 'the site asked for a login',
  'no-answer': 'the page did not load or could not be read',
  'not-found': 'the post could not be found from here, which does not mean that it was removed',
  'other-posts': 'the page showed other posts, which does not mean that this one was removed',
  'too-little': 'too little of it was shown both times',
  'says-unavailable': 'the site said that it is not available, for one of several reasons that it names at once',
};

export const FIELD: Words<ComparedField | NotedField> = {
  text: 'Words',
  'author-name': 'Author’s name',
  'author-handle': 'User name',
  'author-id': 'Author’s number',
  time: 'Time of the post',
  media: 'Pictures and videos',
  spacing: 'Spaces and line breaks',
  profile: 'Address of the author’s profile',
  edited: 'Marked as edited',
  counts: 'Counts',
  language: 'Language of the site',
  'signed-in': 'Logged in',
};

export const NOT_COMPARED_WHY: Words<NotCompared> = {
  'not-told': 'not shown both times',
  translated: 'one of the two was a translation',
};

export const REASON: Words<RedactionReason> = {
  'other-pupil': 'another pupil',
  'other-person': 'another person',
  'contact-details': 'contact details',
  'special-category': 'special category data',
  'not-relevant': 'not relevant to this recipient',
};

export const RECIPIENT: Words<Recipient> = {
  police: 'The police',
  solicitor: 'A solicitor',
  governors: 'The governors',
  platform: 'The platform',
  helpline: 'A helpline',
  'person-concerned': 'The person concerned',
  'subject-access': 'A person who asked for their own data',
};

const ACTS: Words<CustodyAct> = {
  captured: 'Captured',
  'picture-added': 'Picture added',
  withheld: 'Flagged, nothing of the post kept',
  interrupted: 'Interrupted',
  decided: 'Decided',
  'second-opinion': 'The browser’s own model asked',
  'second-look': 'Looked at again',
  noted: 'Note added',
  reported: 'Marked as reported to the site',
  archived: 'Page archive made',
  purged: 'Everything that showed the post removed',
  deleted: 'Deleted',
  held: 'Put under legal hold',
  released: 'Legal hold lifted',
  'kept-longer': 'Kept until another day',
  'retention-changed': 'Time to keep changed',
  exported: 'Made ready to be handed over',
  'bundle-made': 'Evidence bundle made',
  'bundle-not-made': 'Evidence bundle not made',
  'bundle-remade': 'Evidence bundle made again',
  'handed-over': 'Evidence bundle handed over',
  merged: 'Taken over from a colleague’s backup',
  viewed: 'Looked at',
  'picture-shown': 'Picture shown in clear',
  printed: 'Printed',
  shared: 'Copied or saved to a file',
  opened: 'Opened and checked after the vault had been locked',
  received: 'Third-party copy taken in',
  'vault-made': 'Vault made',
  unlocked: 'Vault unlocked',
  locked: 'Vault locked',
  'recovery-code-used': 'Vault unlocked with the recovery code',
  'recovery-code-made': 'New recovery code made',
  'passphrase-changed': 'Passphrase changed',
  'person-added': 'Person added to the vault',
  'person-removed': 'Person removed from the vault',
  'all-checked': 'Everything checked',
  'backed-up': 'Backup made',
  restored: 'Restored from a backup',
  'incident-opened': 'Incident opened',
  'incident-written': 'Written down in an incident',
  'incident-closed': 'Incident closed',
  'incident-reopened': 'Incident opened again',
  'incident-deleted': 'Incident deleted',
  triaged: 'Marked as something that cannot wait',
  'attention-noted': 'Noted how it came to attention',
  'viewing-agreed': 'Repeated viewing agreed to by a second person',
  'report-answered': 'Answer of the site noted',
  'label-noted': 'Other words in the site’s report menu noted',
  moderated: 'Moderated on the school’s own page',
  'look-again-set': 'Day set for looking again',
  'school-set': 'Put to one of the schools',
  'school-added': 'School of the trust added',
  'school-renamed': 'School of the trust renamed',
  'school-policy-set': 'Policy of a school chosen',
  'school-removed': 'School of the trust removed',
};

/** Logs of a later version may hold acts that this one does not know: they stand as they are written. */
export const actWords = (act: string): string => (Object.hasOwn(ACTS, act) ? ACTS[act as CustodyAct] : act);
