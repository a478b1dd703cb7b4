import { dayInWords } from '@/lib/report/when';
import {
  BLANK,
  type LetterDraft,
  type LetterFacts,
  type LetterKind,
  type LetterPart,
  type LetterPost,
  SIGN_HERE,
} from './letter';

const line = (text: string): LetterPart => ({ kind: 'line', text });
const says = (text: string): LetterPart => ({ kind: 'paragraph', text });
const heading = (text: string): LetterPart => ({ kind: 'heading', text });
const item = (text: string): LetterPart => ({ kind: 'item', text });
const blank = (what: string): LetterPart => ({ kind: 'blank', what });

const school = ({ school: name }: LetterFacts) => name ?? 'the school';
const School = (facts: LetterFacts) => facts.school ?? 'The school';
const answerDay = ({ answerBy }: LetterFacts) => (answerBy ? dayInWords(answerBy) : BLANK);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param subject stands after the greeting, where a reader looks for it. */
function head(facts: LetterFacts, subject: string): LetterPart[] {
  return [
    line(facts.school ?? BLANK),
    ...(facts.contact ?? []).map(line),
    line(dayInWords(facts.day)),
    line(`Our reference: ${facts.reference}`),
    says(`Dear ${facts.to ?? BLANK}`),
    heading(subject),
  ];
}

const forWhom = ({ owner, school: name, head: headName }: LetterFacts) => {
  if (headName && /^head( ?teacher)?$/i.test(owner.trim())) return `${headName}, ${owner}`;
  return owner === name ? owner : `the ${owner}`;
};

function signedBy(facts: LetterFacts): LetterPart[] {
  const { sender, owner } = facts;
  // A person signs for whom the policy names, and never as somebody else.
  const isOwner = sender !== null && sender.role.trim().toLowerCase() === owner.trim().toLowerCase();
  return [
    says(SIGN_HERE),
    ...(sender ? [line(sender.name), line(sender.role)] : [line(BLANK)]),
    ...(isOwner ? [] : [line(`for ${forWhom(facts)}`)]),
  ];
}

const foot = (facts: LetterFacts): LetterPart[] => [says('Yours sincerely'), ...signedBy(facts)];
/** To somebody whose name nobody knows. */
const footToNobody = (facts: LetterFacts): LetterPart[] => [says('Yours faithfully'), ...signedBy(facts)];

function postLine({ what, address, posted, seen, reference }: LetterPost): LetterPart {
  const where = address ? `, ${address}` : ', which has no address of its own';
  return item(
    `${capital(what)}${where}${posted ? `, posted ${posted}` : ''}, seen by the school on ${seen} (${reference})`,
  );
}

/** Where it is and when: the words of a post are left out, because a letter is read by others too. */
const aboutPosts = (facts: LetterFacts): LetterPart[] => facts.posts.map(postLine);

function aboutPolicy(facts: LetterFacts): LetterPart[] {
  const { policy } = facts;
  if (!policy) return [blank('which rule of the school this is about')];
  const clauses = policy.clauses.map(({ ref, says: words }) => item(`${words} (${ref}; in our own words)`));
  return [
    says(`This is about our policy “${policy.name}”.${clauses.length > 0 ? ' It says:' : ''}`),
    ...(clauses.length > 0 ? clauses : [blank('which rule of the policy this is about, and where it stands')]),
    ...(policy.reviewPassed ? [says(`The policy was to be reviewed by ${dayInWords(policy.reviewPassed)}.`)] : []),
  ];
}

const before = (facts: LetterFacts): LetterPart[] =>
  facts.before.length > 0 ? [says('What has been done so far:'), ...facts.before.map(item)] : [];

const plural = (facts: LetterFacts, one: string, many: string) => (facts.posts.length === 1 ? one : many);

const invitation = (facts: LetterFacts): LetterPart[] => [
  ...head(facts, 'An invitation to talk'),
  says(
    `We would like to talk with you about ${plural(facts, 'something that was', 'some things that were')} posted online. ` +
      'It may be that it was not meant in the way that it was read, or that something went wrong here that we should hear about. We would rather hear it from you.',
  ),
  ...aboutPosts(facts),
  says(`Could you come in, or speak with us by telephone, before ${answerDay(facts)}?`),
  blank('times that are offered, with whom, and whether somebody may come along'),
  says(
    'If you have a complaint, it will be looked at in the same way whatever comes of this. We can tell you how to make one.',
  ),
  ...foot(facts),
];

const removalRequest = (facts: LetterFacts): LetterPart[] => [
  ...head(facts, 'A request about something posted online'),
  says(`We ask you to take down ${plural(facts, 'the following', 'each of the following')}:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  ...before(facts),
  says(`Please let us know by ${answerDay(facts)} whether you will. If you see it otherwise, tell us why.`),
  says('If there is a concern behind it, please bring it to us: it will be looked at under our complaints procedure.'),
  ...foot(facts),
];

const formalWarning = (facts: LetterFacts): LetterPart[] => [
  ...head(facts, 'Our concerns about something posted online'),
  says(`We write to put our concerns to you in writing. They are about ${plural(facts, 'this', 'these')}:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  blank('what the effect has been, and on whom, without names of children'),
  ...before(facts),
  says(
    `We ask you to take ${plural(facts, 'it', 'them')} down by ${answerDay(facts)}, and not to post in this way again.`,
  ),
  says(
    'If it goes on, the school will look at it again and at what its policy provides for. Nothing beyond this letter has been decided.',
  ),
  says('If you think that we have this wrong, write to us or use our complaints procedure. Both are open to you.'),
  ...foot(facts),
];

/** The governors write, whoever the step is printed for. */
const byGovernors = (facts: LetterFacts): LetterFacts =>
  /govern/i.test(facts.owner) ? facts : { ...facts, owner: 'Governing Body' };

const governorsLetter = (facts: LetterFacts): LetterPart[] => [
  ...head(facts, 'From the governors, about something posted online'),
  says(`The ${byGovernors(facts).owner} writes to you about ${plural(facts, 'this post', 'these posts')}:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  ...before(facts),
  says(`We ask you to take ${plural(facts, 'it', 'them')} down by ${answerDay(facts)}.`),
  says(
    'A concern about the school belongs with us, and there is a proper way for it: the complaints procedure. We will look at it fairly.',
  ),
  ...foot(byGovernors(facts)),
];

const blockNotice = (facts: LetterFacts): LetterPart[] => [
  ...head(facts, 'Your account on a page of the school'),
  says(`On a page that ${school(facts)} runs itself, your account can no longer take part as before. The reason:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  blank('what was done: hidden, restricted or blocked, on which page, from when'),
  blank('until when, and the day on which this is looked at again'),
  says(
    'This is not about your opinion of the school. You can still write to us, come to see us and make a complaint, and nothing else changes for you or your child.',
  ),
  says('If you want this to be looked at by somebody else, write to:'),
  blank('name and address for an appeal, not the person who decided'),
  ...foot(facts),
];

const hostReport = (facts: LetterFacts): LetterPart[] => [
  ...head({ ...facts, to: facts.to ?? 'Sir or Madam' }, 'Report of content on your service'),
  says(
    `${School(facts)} asks you to look at the following under your own rules, and to take it down where they say so:`,
  ),
  ...aboutPosts(facts),
  blank('which of your rules it is about, in their own words'),
  says('We make this report for the school.'),
  says('Please tell us what you decide, and keep what you hold about it in case the police ask.'),
  ...(facts.to ? foot(facts) : footToNobody(facts)),
];

const complaintsSignpost = (facts: LetterFacts): LetterPart[] => [
  ...head(facts, 'How to make a complaint'),
  says(
    `We saw that you are not happy with ${school(facts)}. You have every right to say so. If you want us to look into it, this is how:`,
  ),
  blank('where the complaints procedure is, to whom to write, and by when you would hear'),
  says('You do not have to take anything down to be heard.'),
  ...foot(facts),
];

/** What the police ask a platform with: the account as shown, and the number of the post, which stays when names change. */
const accounts = ({ posts }: LetterFacts): LetterPart[] =>
  posts.flatMap(({ account, number, reference }) => {
    const known = [account && `account shown as ${account}`, number && `number of the post on the site ${number}`];
    const words = known.filter(Boolean).join('; ');
    return words ? [item(`${capital(words)} (${reference})`)] : [];
  });

const policeReferral = (facts: LetterFacts): LetterPart[] => [
  heading(`${School(facts)}: referral to the police`),
  ...(facts.contact ?? []).map(line),
  line(dayInWords(facts.day)),
  line(`Our reference: ${facts.reference}`),
  blank('police log or incident number, once there is one'),
  heading('What was seen'),
  ...aboutPosts(facts),
  heading('Who may be at risk'),
  blank('who, and why; initials for children'),
  heading('What is known of the account'),
  ...accounts(facts),
  blank('number of the account, if known; what the school knows of who it is, and how it knows'),
  heading('What the school has done'),
  ...(facts.before.length > 0
    ? facts.before.map(item)
    : [blank('what was done and when, or that nothing was done yet')]),
  heading('What is kept'),
  says(
    'What the school kept of it is in a sealed record, with hashes and a log of who handled it. A bundle of it can be handed over.',
  ),
  says(
    'Please consider a preservation request to the platform. Platforms keep account records for 90 days, and on a request from the police only. Names of accounts can change.',
  ),
  says('The school does not say that an offence has been committed. That is for you to judge.'),
  heading('Referred by'),
  ...signedBy(facts),
];

const localAuthority = (facts: LetterFacts): LetterPart[] => [
  ...head(facts, 'Something posted online about the school'),
  says(`${School(facts)} tells you about the following, as its policy provides:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  ...before(facts),
  blank('what is asked of the local authority'),
  ...foot(facts),
];

const MADE: Readonly<Record<LetterKind, { title: string; parts: (facts: LetterFacts) => LetterPart[] }>> = {
  invitation: { title: 'Invitation to a conversation', parts: invitation },
  'removal-request': { title: 'Request to take something down', parts: removalRequest },
  'formal-warning': { title: 'Concerns in writing, with a warning', parts: formalWarning },
  'governors-letter': { title: 'Letter of the governing body', parts: governorsLetter },
  'block-notice': { title: 'Notice about a page of the school', parts: blockNotice },
  'host-report': { title: 'Report to the host of a site', parts: hostReport },
  'complaints-signpost': { title: 'How to make a complaint', parts: complaintsSignpost },
  'police-referral': { title: 'Referral to the police', parts: policeReferral },
  'local-authority': { title: 'Letter to the local authority', parts: localAuthority },
};

/** Drafts a letter from facts alone: no opinion, no threat, no conclusion of law, and nothing of what a post said. */
export function draftLetter(kind: LetterKind, facts: LetterFacts): LetterDraft {
  const { title, parts } = MADE[kind];
  return { kind, file: `${facts.reference}-${kind}`, title, parts: parts(facts) };
}
