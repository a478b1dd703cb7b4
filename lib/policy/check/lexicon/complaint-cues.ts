import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Turns of phrase and faint signs of complaint, and what speaks against one. */
export const COMPLAINT_CUES = {
  'complain.frame': {
    says: 'a turn of phrase that complains',
    phrases: phrases(
      `
      you would think, would have thought,
      (thought|assumed|believed) (this|it|we|they|that|the|school|<school>) ..2 (was|were|is|are) (supposed|meant),
      supposed to be (a|an) ..3 school,
      (whoever|whichever) ..1 (decided|thought|came up|planned|designed|organised|approved|is in charge),
      (says|said|tells you|speaks) (it all|everything|volumes|a lot|all you need), make it make sense, go figure,
      if (one|i (get|see|hear) one) more, (how|why) (they|she|he|<school>|<staff>) (get|gets|got) away with,
      (not|hardly|does not|no) ..1 (surprised|surprise|surprising|surprises),
      used to be ..2 (good|great|lovely|such|brilliant|better|proud|nice|fantastic),
      (is not|not) what it (used to be|was), (getting|gets|got|been) (worse|ridiculous|beyond|silly|out of hand),
      worse and worse, from bad to worse, worse (every|each|by the) (year|term|week|day), do not get me started,
      do not (even)? want to know, passed from pillar, pillar to post, getting nowhere, brick wall, hitting a wall,
      falling on deaf ears, deaf ears, nobody (will|would|seems to|wants to) (listen|care|help),
      no one (will|would|seems to|wants to) (listen|care|help),
      (how|when) (are|is|do|does|am|can|will) (they|we|he|she|i|my ..2|the kids|anyone|parents|kids) ..1 (meant
        |supposed|expected) to,
      what (do|did|are|am|is) (we|i|they) ..1 (pay|paying|paid) ..3 (for|money),
      what do (they|we) (do|even|actually|spend),
      (clearly|obviously|evidently) ..1 (does not|do not|never|has not|have not|not|forgot|never),
      (i have|we have|i am|am) (lost (all|any)? ..1 (faith|trust|confidence|respect)|no (faith|trust|confidence)),
      lost (all|any) (faith|trust|confidence|respect),
      (shame|pity) (they|the school|<school>|that|about|nobody|no one|it) ..1 (do not|can not|does not|never 
        |did not|is not|could not|not|the),
      (never|not) been (so|more|this) (angry|disappointed|upset|cross|let down|insulted|appalled),
      (wonder|wondering) (why|how) ..3 (leaving|leave|left|bother|behind|unhappy|so many|failing), no wonder,
      half the (class|staff|teachers|year|kids|families) ..1 (left|leaving|gone|have left),
      (teachers|staff|families|kids|parents|everyone) ..2 (leaving|left|leave|walked|quit|quitting) (in droves 
        |every|again|one after)?,
      (just|simply) not (on|good|right|fair|acceptable|safe), in this day and age, one rule for, double standards,
      all talk, all about (money|the money|image|appearances|ofsted|results|attendance), pr exercise, lip service,
      (ticking|tick) boxes, gone are the days, bring back ..3, what happened to ..3,
      since ..4 (took over|came in|arrived|started|took charge|joined),
      (hates|hate|dreads|dread|crying|cries|cried|sobbing|scared|terrified|begging|begs|refuses|refusing 
        |anxious|miserable|unhappy|does not want|do not want|sick with worry|in tears) ..3 (school|going in|to
        go|going to|to go in|there|every (morning|day|night)|about school),
      (left|missed|forgotten|overlooked) (out)? (of|from|out|about|for|again) ..3,
      (been|was|were|being|getting) (left out|missed out|overlooked|forgotten|singled out|punished|fined|blamed
        |fobbed off|palmed off|sidelined|written off|failed|neglected|turned away),
      got fined, (fined|fine) (#|£|for), made to miss,
      (miss|missed|misses|missing|lost|loses) (break|breaktime|playtime|lunch|golden time|his break|her break|pe),
      (struggling|suffering|falling behind|behind|bored|overlooked|lost|stressed|distressed) ..2 (and|but 
        |because|with|while|in) ..3 (nobody|no one|nothing|no|not|school|they|teacher+|help|support),
      (taken|took|taking|take) (away|off) ..4,
      (got rid of|getting rid of|stopped|scrapped|axed|cut|cutting|ditched|binned|removed|replaced) (the|all 
        |our|their|his|her|swimming|music|trips|clubs|forest|pe|art|free|hot) ..3,
      will not (let|allow) (parents|us|me|him|her|them|kids|children|the kids|my ..2|anyone),
      (will not|would not|refuse to|refuses to|refused to) (let|allow) (us|me|him|her|them|parents|kids 
        |children|my ..2|our ..2),
      (will not|would not|can not|does not|did not|refuse to|refused to) (listen|accept|admit |explain 
        |accommodate|acknowledge|engage|change|budge|compromise|apologise|answer|care|help (him|her|us|them)),
      (rings|ring|rang|phone|phones|goes) (out|off|straight to|and rings),
      (phoned|rang|rung|called|emailed|messaged) ..1 (# times|twice|three times|four times|five times|six times
        |several times|countless times|loads of times|a dozen times|every day|all (morning|day|week)|and
        (nobody|no one|nothing)),
      (voicemail|answerphone|answer phone) ..1 (again|every|full)?,
      (no|not a|not one|zero|nobody|no one|absolutely no one|not a single) ..3 (on the gate|on duty|in sight|to
        be seen|at the gate|there to|around|supervising|came|turned up|showed up|bothered|watching|in the
        office|said hello|to help|available|said a word|noticed),
      (thought|assumed) (schools|teachers|school|they|heads) (were|was) (supposed|meant),
      (that|this|the) school (has|is|was|does) ..1 (gone|lost|failed|let|beyond|a (total|complete|right|proper)),
      (they|the school|<school>|teachers|staff) ..1 (treat|treats|talk|talks|speak|speaks|look) (to|at|down|the
        |us|parents|our|my|kids) ..3 (like|as if|as though),
      (put|puts|putting) (money|profit|results|ofsted|attendance|image|uniform|data|league tables) (before 
        |first|over|above),
      more (interested|bothered|worried|concerned) (in|about|with), slipped, slipping, (gone|going|went) down,
      (dropped|lowered) the ball,
      (too|so) (much|many) (homework|pressure|tests|days off|inset|changes|screens|emails|apps|costumes|dress
        up|kids in|letters),
      (yet|still) (they|the school|<school>|we|i|nobody|no one|nothing) ..1 (do|does|not|can|want|expect|charge
        |nothing|have|has|cannot|get),
      (not|never) ..1 (happy|impressed|pleased|amused|convinced|comfortable|acceptable|consulted|asked) ..2,
      (came|come|comes|coming) home (in tears|crying|upset|starving|filthy),
      (our|my|parents|any|these|legitimate|genuine|repeated) (concern+|complaint+|issue+|worry|worries|feedback|views
        |opinions|questions|emails|calls) ..5 (listened|ignored|dismissed|heard|addressed|taken|acted|fobbed|answered
        |brushed|matter|count)
      `,
    ),
  },
  'cue.lapse': {
    says: 'says how long it has gone on',
    phrases: phrases(
      `
      all (year|term|week|month),
      since (september|october|november|december|january|february|march|april|may|june |july|easter|christmas 
        |summer|half term|monday|tuesday|wednesday|thursday|friday|last (week|month|term|year|summer)),
      (#|two|three|four|five|six|several) (days|weeks|months|terms|years) (ago|later|now|running|in a row|on),
      for (#|two|three|four|five|six|nearly|almost|over|the last|the past) ..2 (days|weeks|months|terms|years|ages),
      every (year|week|day|time|month|term|morning|monday|friday), until the last (minute|week|day), for ages,
      months now, (two|three|four|five|six|several|many|#) times,
      still, yet again, once again, (#|two|three|four|five|six) (weeks|months|days|terms|years) in, since before,
      (already|now) the (third|fourth|fifth|second), the one day, in the (rain|cold|wet|dark|freezing), in tears,
      (queue|queueing|queuing|stuck|stood|standing|waiting|waited), half (of|as), less than, last minute, too late,
      (walked|drove|driven) (there|all the way|in)
      `,
    ),
  },
  'cue.expect': {
    says: 'speaks of what was promised or owed',
    phrases: phrases(
      `
      promised, promises, supposed to, meant to, (should|could|might) have (been|told|let|done|said|warned|had|given),
      (was|were|been) told (it|that|they|he|she|we|there), said (they|she|he|it) would, ought to, owed, assured,
      guaranteed, (waiting|asked) for, asked (for|about|to|them|her|him|if), chased, no one else, duty, entitled,
      (asked|asking|begged|emailed|rung|phoned|written) ..3 (for|about|to)
      `,
    ),
  },
  'cue.stance': {
    says: 'a turn of phrase of people who complain',
    phrases: phrases(
      `
      not being (funny|awkward|rude|difficult|horrible|nasty|picky|petty), surely,
      (is|does|can|has) (anyone|anybody|someone) (actually|even|ever), some of us, (i am|am) sorry but,
      call me old fashioned, am i (missing|wrong|being), silence,
      poor (show|form|effort|planning|management|communication), do not bother, fob (you|us|me|them|him|her) off,
      (is|are) (anyone|anybody) ..1 (running|in charge|checking|listening|supervising),
      (how|why) (on earth|is it|are they|is this|can they|do they|does it|has it|did they|was|were), god knows,
      who knows, your guess, as good as mine, the mind boggles, mind boggles, baffles me, fail to (see|understand),
      i do not (understand|get), do not understand why, does not make sense, makes no sense,
      what a (waste|state|shame), rather (they|than), so much for, just saying, rant over,
      sorry for the rant, moan over, had a moan, sorry but,
      not one of them, anything useful, so generous, organised as ever, would be nice (if|to), could i ..1 suggest,
      can i ..1 suggest, (can|could) (somebody|someone|anyone|anybody) explain, explain why, not that i am (bitter
        |complaining|moaning), just an inconvenience, an inconvenience, an afterthought, refuse to believe, do not
        believe, all very well, nothing like a, wow a whole, oh good, absolutely love ..3, (shrugged|shrugs|walked off
        |walked away|slammed|hides in|hiding in|tutted|sighed|ignores|cut me off|hung up|looked straight through
        |turned (her|his) back|talked over|spoke over) ..3, half as much time, as much time, do not (spend|spend any),
      (same|usual|more|endless|always|nothing but) ..1 excuses, excuses, (a|more like a) prison, not a (prison|hotel
        |charity|bank|crime|priority|word), right hand, left hand, blood out of a stone, pulling teeth, why have (a|an
        |any) ..3, why bother ..3, (permission|ask|asking|allowed) ..3 (wee|toilet|loo), (system|website|app|portal
        |payment+|phone+) ..3 (down|broken|crashed|not working|useless|offline), (falling|fallen|slipping|so far
        |further) ..1 behind, wonder why ..4, think again, (blames|blame|blaming|blamed) ..3, (does not|clearly does
        not|not) like (my|our|him|her) ..2, impossible for ..3, good to (know|have known|be told), it is now ..2, and
        not a word ..3, masking, (is not|are not|not) working for ..6, earlier finish, would have been (good|nice
        |helpful|useful|great|lovely) ..3
      `,
    ),
  },
  'cue.money': {
    says: 'speaks of what it costs',
    phrases: phrases(
      `
      (paid|paying|pay|charge|charged|charging|cost|costs|costing|spent|spend|fork out|shell out|asking for 
        |want) ..3 (£|#),
      £ # ..2 (for|just|only|each|on|a),
      (another|a) (tenner|fiver|twenty|quid), tenner, fiver, gone up, price+, afford, (up|now) (to)? (£|#) ..1, (£ #
        |£) ..1, donation+, contribution+, voluntary
      `,
    ),
  },
  'cue.angry': {
    says: 'an angry face',
    phrases: phrases(
      `
      angry, eyeroll, vile
      `,
    ),
  },
  praise: {
    says: 'thanks or praises',
    phrases: phrases(
      `
      thank you, thanks, thankyou, grateful, appreciate, well done, congratulations, congrats, proud, brilliant,
      amazing, fantastic, wonderful, lovely, excellent, fab, fabulous, great, superb, outstanding, incredible,
      the best, so kind, love, loved, loves, loving, enjoyed, impressed, can not fault, could not fault,
      highly recommend, credit to, hats off, delighted, thrilled, so happy, very happy, really happy, pleased with,
      good luck, best of luck, so good, really good, awesome, heroes, hero, hardworking, dedicated, above and beyond,
      lucky to have, superstar, superstars, legend, legends, beautiful, perfect, such fun, cute, coped really well,
      did so well, no complaints, can not complain, joy, bliss, happier, happiest, made such a difference,
      never had a problem, no problems, so proud, diamond, gem, thriving, blossomed, come on leaps, absolutely love,
      cannot wait, can not wait, miss (him|her|you) so
      `,
    ),
  },
  'info-question': {
    says: 'asks for information',
    phrases: phrases(
      `
      (does|do|did|has|have|is|are|can|could|would|will) (anyone|anybody|someone|somebody|any (mums|parents))
        ..1 (know|remember|have|got|tell|recommend|remind|selling|sell|lend|help|going|able|free|interested 
        |fancy|seen|lost|found|need|confirm|share|send|want),
      anyone (know|selling|got|going|have|want|lost|found|fancy|interested|remember|recommend|able|need),
      (what|which) (time|day|date|days|times|colour|size|book|page|week),
      (when|where|what time) (is|are|do|does|did|will|can) (the|it|we|i|school|there|they|year|reception 
        |nursery|you|sports|swimming|this|our|#),
      (is it|is there|are there|is the|are the|do they|do we|does school|does the) ..4 (tomorrow|today|monday 
        |tuesday|wednesday|thursday|friday|open|on|kit+|parking|half term),
      (any (ideas|tips|recommendations|advice|suggestions)|please can (someone|anyone|you)|can (someone|anyone)
        please|asking for|in search of|iso|wanted|for sale|free to (a good|collect)|just a reminder|a reminder 
        |reminder|remember to|last seen)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
