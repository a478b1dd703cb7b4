import { dayInWords } from '@/lib/report/when';
import { BLANK, type LetterDraft, type LetterFacts, type LetterKind, type LetterPart, type LetterPost } from './letter';

const line = (text: string): LetterPart => ({ kind: 'line', text });
const says = (text: string): LetterPart => ({ kind: 'paragraph', text });
const heading = (text: string): LetterPart => ({ kind: 'heading', text });
const item = (text: string): LetterPart => ({ kind: 'item', text });
const blank = (what: string): LetterPart => ({ kind: 'blank', what });

const school = ({ school: name }: LetterFacts) => name ?? 'the school';
const School = (facts: LetterFacts) => facts.school ?? 'The school';
const answerDay = ({ answerBy }: LetterFacts) => (answerBy ? dayInWords(answerBy) : BLANK);

function head(facts: LetterFacts): LetterPart[] {
  return [
    line(facts.school ?? BLANK),
    line(dayInWords(facts.day)),
    line(`Our reference: ${facts.reference}`),
    says(`Dear ${facts.to ?? BLANK}`),
  ];
}

function foot(facts: LetterFacts): LetterPart[] {
  const { sender, owner } = facts;
  // A person signs for whom the policy names, and never as somebody else.
  const isOwner = sender !== null && sender.role.trim().toLowerCase() === owner.trim().toLowerCase();
  return [
    says('Yours sincerely'),
    blank('signature'),
    ...(sender ? [line(sender.name), line(sender.role)] : [line(BLANK)]),
    ...(isOwner ? [] : [line(`for the ${owner}`)]),
  ];
}

function postLine({ what, address, posted, seen, reference }: LetterPost): LetterPart {
  const where = address ? `, ${address}` : ', which has no address of its own';
  return item(`${what}${where}${posted ? `, posted ${posted}` : ''}, seen by the school on ${seen} (${reference})`);
}

/** Where it is and when: the words of a post are left out, because a letter is read by others too. */
const aboutPosts = (facts: LetterFacts): LetterPart[] => facts.posts.map(postLine);

function aboutPolicy(facts: LetterFacts): LetterPart[] {
  const { policy } = facts;
  if (!policy) return [blank('which rule of the school this is about')];
  return [
    says(`This is about ${policy.name}. The policy says:`),
    ...policy.clauses.map(({ ref, says: words }) => item(`${words} (${ref}; in our own words)`)),
    ...(policy.reviewPassed ? [says(`The policy was to be reviewed by ${dayInWords(policy.reviewPassed)}.`)] : []),
  ];
}

const before = (facts: LetterFacts): LetterPart[] =>
  facts.before.length > 0 ? [says('What has been done so far:'), ...facts.before.map(item)] : [];

const plural = (facts: LetterFacts, one: string, many: string) => (facts.posts.length === 1 ? one : many);

const invitation = (facts: LetterFacts): LetterPart[] => [
  ...head(facts),
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
  ...head(facts),
  says(`We ask you to take down ${plural(facts, 'the following', 'each of the following')}:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  ...before(facts),
  says(`Please let us know by ${answerDay(facts)} whether you will. If you see it otherwise, tell us why.`),
  says('If there is a concern behind it, please bring it to us: it will be looked at under our complaints procedure.'),
  ...foot(facts),
];

const formalWarning = (facts: LetterFacts): LetterPart[] => [
  ...head(facts),
  says(`We write to put our concerns to you in writing. They are about ${plural(facts, 'this', 'these')}:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  blank('what the effect has been, and on whom, without names of children'),
  ...before(facts),
  says(
    `We ask you to take ${plural(facts, 'it', 'them')} down by ${answerDay(facts)}, and not to post in this way again.`,
  ),
  says(
    'If it goes on, the policy lets the school consider further steps. Which of them, if any, would be decided then, and you would be told.',
  ),
  says('If you think that we have this wrong, write to us or use our complaints procedure. Both are open to you.'),
  ...foot(facts),
];

const governorsLetter = (facts: LetterFacts): LetterPart[] => [
  ...head(facts),
  says(`The ${facts.owner} writes to you about ${plural(facts, 'something', 'some things')} posted online:`),
  ...aboutPosts(facts),
  ...aboutPolicy(facts),
  ...before(facts),
  says(`We ask you to take ${plural(facts, 'it', 'them')} down by ${answerDay(facts)}.`),
  says(
    'A concern about the school belongs with us, and there is a proper way for it: the complaints procedure. We will look at it fairly.',
  ),
  ...foot(facts),
];

const blockNotice = (facts: LetterFacts): LetterPart[] => [
  ...head(facts),
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
  ...head({ ...facts, to: facts.to ?? 'Sir or Madam' }),
  says(
    `${School(facts)} asks you to look at the following under your own rules, and to take it down where they say so:`,
  ),
  ...aboutPosts(facts),
  blank('which of your rules it is about, in their own words'),
  says('We make this report for the school.'),
  says('Please tell us what you decide, and keep what you hold about it in case the police ask.'),
  ...foot(facts),
];

const complaintsSignpost = (facts: LetterFacts): LetterPart[] => [
  ...head(facts),
  says(
    `We saw that you are not happy with ${school(facts)}. You have every right to say so. If you want us to look into it, this is how:`,
  ),
  blank('where the complaints procedure is, to whom to write, and by when you would hear'),
  says('You do not have to take anything down to be heard.'),
  ...foot(facts),
];

const policeReferral = (facts: LetterFacts): LetterPart[] => [
  heading(`${School(facts)}: referral to the police`),
  line(dayInWords(facts.day)),
  line(`Our reference: ${facts.reference}`),
  blank('police log or incident number, once there is one'),
  heading('What was seen'),
  ...aboutPosts(facts),
  heading('Who may be at risk'),
  blank('who, and why; initials for children'),
  heading('What is known of the account'),
  blank('name and number of the account as shown; what the school knows of who it is, and how it knows'),
  heading('What the school has done'),
  ...(facts.before.length > 0
    ? facts.before.map(item)
    : [blank('what was done and when, or that nothing was done yet')]),
  heading('What is kept'),
  says(
    'Text, address, times and pictures are kept in a sealed record, with hashes and a log of who handled them. A bundle can be handed over.',
  ),
  says(
    'Please consider asking the platform to preserve what it holds: platforms keep it for a limited time, and only on a request from the police.',
  ),
  says('The school does not say that an offence has been committed. That is for you to judge.'),
  ...foot(facts),
];

const localAuthority = (facts: LetterFacts): LetterPart[] => [
  ...head(facts),
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
