import { describe, expect, it } from 'vitest';
import { suggested, suppressed } from './school';

const REMARK = 'negative-offensive-named';

/** Coarse language on purpose. */
const REMARKS = [
  'the rudest most stuck up woman you will ever meet, that Pugh',
  'Never met such a thick lad as Callum Frith',
  'honestly the nastiest woman I have ever come across, Ellery',
  'Quayle is an embarrassment to the profession',
  'lets all ignore oscar delaney until he leaves',
  "let's report Nadia Rahman's page till she deletes it",
  'everyone report lily marsh’s channel so she loses it',
  'she has got a face only a mother could love, lily marsh',
  'Mrs Pugh? Utter dragon.',
  'Lund is a parasite and a sponger',
  'Do us all a favour and retire Ellery you dinosaur',
  'that Okafor needs sacking, waste of a wage',
  "Mr Quayle hasn't got two brain cells to rub together",
  'what kind of monster is Mrs Ellery',
  'miss babbington is so far up her own backside',
  'everybody hates nadia rahman, pass it on',
  'I called Mrs Pugh an old witch and I meant it',
  'Somebody called Quayle a muppet earlier and they were right, spot on',
];

/** Somebody else's words, parts in a play, animals and costumes, and what is said not to be so. */
const NO_REMARKS = [
  'Whoever called Mrs Pugh an old witch needs to take that down',
  'Someone in the comments called Mr Quayle a creep. Not on.',
  'people were calling Callum Frith fat at the park, kids can be so cruel',
  'Please stop calling the caretaker a weirdo',
  'Oscar got called thick by another kid on the bus',
  'Callum was called a loser on the bus and he is still upset',
  'Whoever was calling Miss Babbington a fat cow on here, have some respect',
  'Mr Quayle is not an idiot, he knew what he was doing',
  'I felt so stupid in front of Mrs Pugh',
  'Miss Babbington played the witch in the panto and was brilliant',
  'Mr Lund dressed as a clown for red nose day',
  'Nadia was a sheep in the nativity',
  "Mrs Okafor's dog is so fat and happy",
  'Mr Quayle brought his rat in for science week',
  'the wicked witch was played by Lily Marsh',
];

describe('a remark about somebody', () => {
  it.each(REMARKS)('is seen in: %s', (text) => {
    expect(suggested(text)).toContain(REMARK);
  });

  it.each(NO_REMARKS)('is not made by: %s', (text) => {
    expect(suggested(text)).not.toContain(REMARK);
  });

  it('that others made is shown as set aside, with what it was', () => {
    expect(suppressed('Whoever called Mrs Pugh an old witch needs to take that down')).toContain(REMARK);
  });
});
