import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Insults by how they work; slurs on protected grounds are in `slurs.ts`. British usage. */
export const INSULTS = {
  'insult.gross': {
    says: 'a grossly offensive name',
    phrases: phrases(
      `
      cunt+, motherfucker+, fucker+, wanker+, arsehole+, asshole+, bastard+, dickhead+, dick head+, bellend+,
      bell end+, knobhead+, knob head+, twat+, prick+, shithead+, shitbag+, shitstain+, cockwomble+, fuckwit+,
      fucktard+, dipshit+, shitface, scumbag+, scum, arsewipe+, tosspot+, tosser+, cocksucker+, bitch, bitches,
      son of a bitch, gobshite+, knob jockey+, wankstain+, bawbag+, fuckface, cumstain+, paedo+, paedophile+, nonce+,
      kiddy fiddler+, fat fuck, ugly fuck, sick fuck, dumb fuck, piece of (shit|crap|filth|work|scum|trash),
      (bit|sack|bag|pile) of (shit|crap)
      `,
    ),
  },
  'insult.noun': {
    says: 'an insulting name',
    phrases: phrases(
      `
      idiot+, moron+, imbecile+, cretin+, muppet+, plonker+, pillock+, prat+, numpty, numpties, wally, dimwit+,
      halfwit+, half wit+, nitwit+, dunce+, dope+, dipstick+, dumbass+, dumbo, thicko+, simpleton+, buffoon+, fool+,
      twit+, div+, divvy, spanner+, tool+, plank+, melt+, wet wipe+, wetwipe+, drip+, pleb+, chav+, weirdo+, creep+,
      pervert+, perv+, freak+, loser+, waster+, nobody, saddo+, sad act, weasel+, jobsworth+, clown+, snake+, rat+,
      cow+, witch+, bat+, hag+, dragon+, battleaxe+, battle axe+, trout+, toad+, slug+, pig+, dog+, donkey+, ass,
      goat+, sheep, monster+, bully, bullies, thug+, brute+, tyrant+, dictator+, nazi+, hitler, psycho+, psychopath+,
      sociopath+, narcissist+, coward+, hypocrite+, troll+, snob+, busybody, gossip, grass+, snitch+, parasite+,
      leech+, vermin, cockroach+, lowlife+, low life+, scrote+, scrubber+, minger+, munter+, tramp+, skank+, brat+,
      little shit+, shit+, turd+, tit+, tits, arse+, git+, sod+, berk+, nob+, knob+, dick+, cock+, plum+, bint+,
      mare+, wench+, crone+, harridan+, shrew+, doughnut+, donut+, lemon+, mong, wreck+, disgrace, embarrassment,
      joke, waste, oddball+, nutjob+, nutter+, lunatic+, headcase+, fruitcake+, basket case+, whale+, hippo+,
      elephant+, lump+, lard arse+, lardarse+, fatty, fatso+, piggy, slob+, swine+, beast+, demon+, devil+, goblin+,
      gremlin+, ogre+, rottweiler+, bulldog+, hyena+, vulture+, worm+, maggot+, cretinous, ghoul+, gargoyle+, twerp+,
      dinosaur+, fossil+, sponger+, scrounger+, pipsqueak+, jerk+, bampot+, eejit+, tube+, rocket+, roaster+, wallop+, bawheid+, numbskull+, airhead+, bimbo+,
      stuck up cow, karen+, drama queen+, attention seeker+, power tripper+, control freak+, know it all+,
      (nasty|horrible|evil|vile) piece+, monkey+, gorilla+, villain+, menace+, nightmare
      `,
    ),
  },
  'insult.adjective': {
    says: 'runs somebody down',
    phrases: phrases(
      `
      useless, fat, ugly, thick, stupid, dumb, lazy, pathetic, vile, evil, nasty, wicked old, hideous, disgusting,
      repulsive, revolting, smelly, stinking, minging, horrible, horrid, hateful, spiteful, twisted, vindictive,
      two faced, twofaced, sly, slimy, sneaky, creepy, pervy, weird, brainless, clueless, gormless, gutless,
      spineless, heartless, miserable, bitter, arrogant, stuck up, smug, ignorant, incompetent, inept, worthless,
      hopeless, dishonest, deluded, delusional, demented, deranged, unhinged, cruel, laughable, shameless, obnoxious,
      insufferable, despicable, dim, dense, daft, cringe, cringey, dirty, filthy, rotten, lying, corrupt, poisonous,
      toxic, bitchy, snotty, moody, sour faced, sour, po faced, frigid, hormonal, senile, past it, washed up, clapped,
      butters, bent, crooked, power mad, power hungry, overpaid, talentless, cold hearted, mean spirited,
      not right in the head, thick as, dumb as, ugly as, fat as, as thick as, as ugly as, as fat as, as much use as,
      about as useful as, butt ugly, fugly, chubby, obese, scruffy, thickest, dumbest, ugliest, fattest, stupidest,
      laziest, nastiest, smelliest, weirdest, most useless, most annoying, biggest waste, old and smelly, grumpy old,
      backstabbing, bullying little, smells, scruffiest, dirtiest
      `,
    ),
  },
  'insult.phrase': {
    says: 'runs somebody down',
    phrases: phrases(
      `
      (thicker|dumber|uglier|fatter|dimmer|slower|nastier|duller|denser|smellier) than ..4, (screw|screws) loose,
      (not|hardly) the (sharpest|brightest) ..2, one sandwich short, not playing with a full deck,
      lights are on (but)?, (what|looks) a (state|sight|loser|freak|weirdo|joke of a|waste|creep),
      = (cruella|hitler|voldemort|satan|trunchbull|umbridge|stalin|putin|kim jong|the devil|shrek|ursula|gollum|dobby),
      (miss|the) trunchbull, dolores umbridge, cruella,
      (can|could|should) go (f|fuck|f off|do one|and do one|jump|swivel|boil|to hell|and boil) ..1,
      go (f|fuck) (yourself|himself|herself), f off (you|<named>),
      should be in a (zoo|cage|home|circus|asylum|museum), belongs in a (zoo|cage|circus|home|museum|bin|skip|asylum),
      (so|too) (ugly|fat|thick|stupid|dumb|weird|smelly|annoying) (it|that|to|she|he),
      waste of (space|oxygen|air|skin|breath|a wage|a salary|taxpayers money|money|flesh|carbon),
      (not|never) (fit|worthy|suited|safe|qualified|competent) to (teach|be|run|work|look after|lead|hold),
      (should|ought) (not|never) be (allowed)? ..1 (near|around|in charge of|teaching|working with|left with 
        |anywhere near|running|a teacher|let near|in a school|allowed near) ..3,
      ({is}) (not)? (full of (shit|crap|it|herself|himself|bull|bullshit)|up (her|his|their) own (arse|backside
        |bum)|off (her|his|their) (head|rocker|trolley)|a few ..2 short of|two sandwiches short|not all there 
        |not right in the head|thick as|dumb as|as much use as|about as (useful|much use) as|out of (her|his 
        |their) (mind|depth)|a joke of a|no better|scared of (her|his) own|brain dead|braindead|past (her|his)
        (best|sell by)),
      (could|can) not (run|organise|organize|manage|teach|find|hit|lead|boil|tie|spell|control) (a|an|his|her 
        |their|my|water|to save) ..4 (bath|piss up|brewery|egg|cow|barn|backside|arse|shoelaces|whelk stall|tap
        |bun fight|raffle|party in|his life|her life|hamster|dog|kettle|cat|own shoes|paper bag|class of|door|fridge),
      (has|have|got|with) (not got|no|zero|about) ..2 (clue|idea|brain|brains|brain cell+|personality|backbone 
        |spine|morals|shame|class|friends|mates|common sense|manners|empathy|soul|heart|decency),
      (so|too|that) far up (her|his|their) own (arse|backside|bum|ass),
      (has not got|have not got|does not have|have got) ..2 (clue|brain cell+|brain|two brain cells),
      (one|two) brain cell+, brain cells,
      (face|voice|looks|look|smell|smells|built|walks|talks|sounds|breath|teeth|hair|head) like (a|an|the) ..3
        (arse|bulldog|smacked|pig|horse|witch|dog|wasp|tramp|troll|foot|toad|bag|back end|slapped|dustbin|bin 
        |rat|shit|sewer|whale|hippo|potato|car crash|scarecrow|shed|drowned),
      (has|have|got|with) (a)? face (like|only a mother|for radio|you want to slap),
      (she|he|they|<named>) (~stink|stinks|stunk|reeks|reek|smells|hums), (<named>) ..1 ~stink,
      ({your}) (breath|face) ~stink,
      (smells|smell|stinks|reeks) (of|like) (piss|wee|poo|shit|bo|fish|fags|dog|dogs|cheese|bins|damp|cat|booze
        |gin|sweat|rotten),
      (makes|make|making) (me|you) (sick|want to (vomit|puke|puke|heave)|puke|vomit|heave),
      (can not|cannot) stand (her|him|them|<named>|the (woman|man|sight)),
      (hate|hates|hated|despise|detest|loathe) (her|him|<named>|that (woman|man|cow|teacher|kid|boy|girl)),
      (nobody|no one|noone|none of us|everyone|everybody) (likes|hates|liked|can stand|wants|laughs at|is
        laughing at|thinks) (you|her|him|<named>),
      worst (head|headteacher|teacher|ta|principal|staff|governor+|human|person|woman|man|receptionist|class
        teacher|boss|leader|deputy|coach) (ever|they|we|i|in|on|that|going|alive|this|the|out there|by far)?,
      sorry excuse for a, poor excuse for a, excuse for a (teacher|head|human|person|woman|man|leader|mother),
      (call|calls|called) (herself|himself|themselves|yourself) (a|an) (teacher|head|headteacher|professional 
        |leader|mother|ta),
      (fuck|piss|sod|bog|jog|naff|do) (off|one) (you|<named>), fuck (you|<named>|her|him),
      (go to hell|get stuffed|get lost|get fucked|eat shit|bite me) <named>,
      shut (up|your (face|mouth|gob|trap)) (you|<named>), (shut your (gob|trap|face)),
      (thinks|think) (she|he) (is|are|owns) (better|above|it|god|all that|the queen|untouchable|king),
      (jumped up|trumped up|toffee nosed|power crazed|dried up|washed up|clapped out|stuck up|two bob|tin pot 
        |little hitler|old bag|old boot|old hag|old bat|old cow|old crow|old witch|silly cow|silly moo|silly
        bitch|silly sod|mutton dressed|ugly duckling|lights are on|village idiot|class clown|teachers pet|daft cow),
      (voice|laugh|breath|accent) like (nails|a|an|the|fingernails) ..4, a face to match,
      (lonely|sad|bitter) (old|little) ..1 (man|woman|hag|git|cow|perv|loser),
      needs a (bath|wash|shower|slap round|personality|lobotomy|life|diet|shave),
      thick as (mince|shit|pig shit|two short planks|a plank|a brick)
      `,
    ),
  },
  'insult.pile-on': {
    says: 'calls on others to join in against somebody',
    phrases: phrases(
      `
      (everyone|everybody|all of you|guys|lads|girls|come on|let us|let us all|we should all|people) ..2 (laugh at 
        |ignore|block|unfollow|mass report|bombard|prank|flood|spam|blank|report) ..3 (<named>|his|her|their),
      (tell|telling|remind) ({him}|<named>) (how|what|that) ..3 (ugly|fat|weird|stupid|sad|gross|smelly 
        |horrible|pathetic|freak|loser|annoying|hated|disgusting|thick|think of),
      (share|repost|like|retweet|upvote) if you (hate|think|agree|also hate|cant stand|can not stand) ..5,
      who else (hates|thinks|can not stand) ({him}|<named>|that),
      (vote|poll) ..4 (ugliest|fattest|worst|biggest|smelliest|weirdest|most annoying|dumbest) ..4,
      (ugliest|fattest|smelliest|thickest|weirdest|dumbest|minging) (girl|boy|kid|person|lad|teacher) in,
      (nobody|no one|noone|do not|never|stop) ..1 (invite|inviting|sit with|sit by|sit near|sit next to|talk to
        |talking to|speak to|speaking to|play with|playing with|hang out with|hang around with|go near|be
        friends with|accept) (<named>|him|her|them),
      (block|ignore|blank|unfriend|unfollow|cancel|boycott|kick|remove) (<pupil>) ..4,
      (not|never) (invited|welcome|allowed) ..4 (party|trip|group|chat|team),
      (do not|never) let <named> ..1 (play|near|sit|join|in|come|go)
      `,
    ),
  },
  'insult.rally': {
    says: 'calls on others to write to or about somebody',
    phrases: phrases(
      `
      (everyone|everybody|all of you|you all|guys|lads|girls|come on|let us all|all|go|we should all|people)
        ..2 (comment|message|text|tell|dm|share|repost|tag|screenshot|call|ring|write) ..5 (<named>|him|her 
        |them|his|her|their)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;

/** Words that may stand between `is` and an insult, or before one. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the such some absolute absolutely total totally complete completely utter utterly right proper bloody fucking ' +
    'fucken flipping flaming effing freaking real really so very just nothing pure massive big biggest little old ' +
    'another one of those most and or well literally actually basically clearly obviously always still being been ' +
    'honestly bit of kind sort lot great horrible nasty silly stuck up sad greedy selfish lying thieving jumped ' +
    'arrogant smug ugly fat thick stupid lazy useless pathetic miserable evil vile spiteful two faced bitter sly slimy ' +
    'dirty horrid ignorant stinking sneaky creepy weird wicked rude ginger bald whiny jealous self centred snotty ' +
    'manipulative no better than more world’s worlds school’s whole even also too be quite pretty as huge only'
  ).split(' '),
);
