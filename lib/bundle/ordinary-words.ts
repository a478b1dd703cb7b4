/**
 * Words that may stay where they begin with a capital letter. Anything else that does is taken for a name: a word too many that is
 * hidden harms nobody.
 */
const WORDS = `
a about absolutely actually after again ages all almost already also always am an and another any anyone anything are aren't as ask
asked at away back bad be because been before being best better big both but by call called came can can't cannot children class come
could couldn't day days dear did didn't disgrace disgraceful disgusting do does doesn't doing don't done each either else end enough
even ever every everybody everyone everything excellent fact few find first for from full funny get getting give go goes going good
got great had happy has hasn't have haven't having he he's hello help her here here's hers herself hey hi him himself his hope how
however i i'd i'll i'm i've if in indeed instead into is isn't it it's its just keep kids know last later least less let let's like
look lot love lovely made make many may maybe me mean might mine more most much must my myself need never new next nice no nobody none
nor not nothing now of off oh ok okay on once one only or other others our ours out over own parent parents people perhaps please
pupils put quite rather read really right sad said same saw say school schools see seen send sent several shame shameful she she's
should shouldn't since so some somebody someone something sometimes soon sorry staff still stop such sure take teacher teachers tell
term than thank thanks that that's the their theirs them then there there's these they they're they've thing things think this those
though thought three through time to today together told tomorrow tonight too took try two under unless until up us use used very
want wanted was wasn't we we'll we're we've week weeks well went were weren't what what's when where which while who who's whole whose
why will with without won't wonder word words worst would wouldn't wow year years yes yesterday yet you you'd you'll you're you've
your yours yourself
administrator admin assistant bursar business chair clerk coordinator deputy designated director governor head headmaster headmistress
headteacher leader lead manager office officer online pastoral person principal protection reception receptionist safeguarding safety
senco secretary senior site technician trust vice welfare
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
december christmas easter facebook instagram x english welsh maths pe lol omg`;

export const ORDINARY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whoever follows these is a person, with or without a capital letter. */
export const TITLES_OF_PEOPLE: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor rev revd reverend fr father sister sir lady lord madam'.split(' '),
);
