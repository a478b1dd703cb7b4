import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

const FOOD =
  'cuppa|cup|brew|coffee|tea|curry|pint|drink|gin|wine|glass|bacon|kebab|pizza|takeaway|nap|sandwich|chippy|roast|beer|bath|biscuit|cake|burger|mcdonalds|lie in|holiday|sleep|bar|slice|full english|doughnut|chocolate|snack|chinese|snooze|seat|day|night|mocha|latte|prosecco|sausage|chips|pasty|ice cream|steak|mcflurry|whole';

/** Figures of speech that only sound violent, or like a wish to die. */
export const IDIOMS = {
  'idiom.harmless': {
    says: 'a figure of speech',
    phrases: phrases(
      // hunger, success, laughter
      `
      (could|would|can|will) (absolutely|happily|easily|really|just)? (murder|kill|demolish|smash|destroy)
        (for)? (a|an|some|the|another|that|this)? _? (${FOOD}),
      kill for (a|an|some|another|my|that|this|your|one),
      (killed|smashed|nailed|bossed|slayed|crushed|aced|rocked|murdered) (it|that|this|the _? (quiz|show|stage 
        |song|test|performance|routine|dance|assembly|concert|play|opposition|competition|solo|part|role|exam 
        |exams|sats|race|match|game|other team|others|rest)),
      (kill|killing|smash|smashing|slay|slaying|crush|crushing|nail|nailing|boss|bossing) it,
      ~kill (me|us|myself|ourselves|them|you) (laughing|with laughter|off),
      ~kill (time|the mood|the lights|the engine|the music|two birds|the opposition|the competition|an hour 
        |some time|off|the planet|the bees|the vibe|the grass),
      (be|is) the death of (me|us|him|her|you), ~break a leg, ~break the (ice|bank|news|record), break {your} heart,
      (feet|foot|back|head|legs|knees|heels|hips|shoes|tooth|teeth|hands|arms|ears|neck|throat|tummy|eyes 
        |ankles|calves) (is|are) killing,
      blood (test+|donor+|donation+|drive|bank|pressure|sample+|type|sugar|orange), (will be|is|are) blood ..1 (test+|donor+|donation+),
      (do|does|did) (you|anyone|anybody|they|we) know (what time|when|where|which|what|who) ..8,
      (hospital|a and e) for (her|his|an|a|my|their) (op|operation|appointment|scan|check up|checkup|surgery|results|procedure) ..2,
      ({is}) killing (me|us), killing me (these|this|the|but|today|with|already|off)
      `,
      // games, school events
      `
      ~shoot (me|us|him|her|them|you)? (a|an|over a) (message|text|email|line|dm|question|look|glance),
      ~shoot (hoops|baskets|the film|a video|off|a film|some hoops), (photo|film|video) shoot, ~shoot me (now|please),
      ~beat (the|that|this|our|their|his|her) ..1 (traffic|queue+|rush|record|drum|weather|clock|odds|other
        team|opposition|crowds|score|high score|target|champions|bounds|heat|boredom|blues|bug|winter|best|time
        |parking),
      ~beat (them|us|you|him|her|<someone>|<school>) (#|at (football|rugby|netball|cricket|hockey|chess|uno 
        |monopoly|rounders|mario|dodgeball|tennis|swimming|bowling)|to it|by #|in the (final|semi|race|quiz 
        |match|league|cup)|fair and square|on penalties|hands down),
      can not beat, ~beat cancer, beating the drum, ~beat around the bush, beats me,
      ~fight (for|cancer|the cuts|closure|the closure|the plans|against|off|tooth and nail|crime|fires|a cold 
        |the urge|through),
      (food|snowball|water|pillow|play|nerf|water balloon) fight+, fight or flight, fight the good fight,
      put up a fight,
      ~hit (the|a|an|our|their) ..1 (road|target+|shops|gym|beach|nail|goal+|jackpot|roof|books|ground|wall 
        |town|sales|nerve|note|bullseye|snooze|sack|hay|bar|slopes|chord|six|four|milestone|post|crossbar),
      ~hit (and|or) miss, ~hit {him} up, smash hit, hit (it off|song|single|show|home|different),
      ~knock (it|this|that|them|us|you|me) out (of)? the park, knockout, knock (on|off) (wood|effect),
      ~knock (on|at) (the|your|my|his|her|a|doors), ~knock (down|off) (ginger|price+|about|the), knock {him} for six,
      ~knock (his|her|their|your) socks off, hard knocks,
      ~punch (above|the air|line+|and judy|bag+|card|a hole|through), (fruit|rum|hole|rum) punch, punch bag,
      slap (up|bang|stick|dash), ~slap (on|some|it|a bit|suncream|sun cream|a coat|a label), slap in the face,
      slap on the wrist, kick in the teeth, kick in the right, over my dead body,
      dead (proud|good|chuffed|happy|easy|nice|cute|funny|pleased|excited|tired|cold|line|heat|posh|quick|keen 
        |simple|impressed|sweet|lovely|jealous|ringer|end|on|set|weight|sea|lift+|battery|phone|leg+|chuffed 
        |embarrassing|embarrassed),
      ({is}|am) dying (to|of|for|with|laughing|laughter|out|here|inside|from),
      ~die (of|from|laughing|with) (laughter|laughing|embarrassment|boredom|heat|cuteness|happiness|shame 
        |excitement|hunger),
      to die for, ~die down, nearly died (when|of|laughing), absolutely died, i died (when|laughing|of|inside),
      ~stab (at|in the dark), stab in the back, (bath|photo|cherry|yarn|f|glitter|chocolate|hot chocolate) bomb+,
      ~bomb (around|about|down|along|off), the bomb, ~cost a bomb, dive bomb, bombed (my|the|his|her) (exam|test),
      ~burn (off|calories|the toast|dinner|tea|the cakes|my|the candle|rubber|a hole|some energy|energy|out),
      burnt out, ~drown in (homework|paperwork|emails|washing|laundry|marking|work|stuff|toys|lego|sorrows),
      ~choke (on|up) (my|a)?, ~choke back, drown {your} sorrows,
      smashing (job|time|day|it|night|lad|lass|kids|bunch|week|little),
      ~smash (their|the|his|her|your|our|my) ..1 (sats|targets|goals|exams|exam|record+|test+|reading|spellings
        |way|target|fundraising|first|assembly|total|phonics|gcses|a levels|times tables|performance|lines|solo),
      absolutely smashed, ~smash (it|that) (out|today|guys|team|everyone|tonight),
      ~batter (fish|cod|sausage+|mix|bits|pudding), (pancake|yorkshire|fish|cake) batter,
      ~kick (about|around|start|back|the ball|a ball|up a|up the|off (at|is|time|#)|the (habit|bucket)|yourself
        |myself|ass|butt),
      (shot|shots) (of|glass|putt|put|on target|at), (flu|booster|big|screen|head|long|best|mug) shot+,
      give it (a|your best) shot, ~execute (a|the), crush on,
      ~hang (on|out|up|in there|around|about|tight|back|over|onto|with {him}|(your|my|the|his|her) (coat|coats 
        |bag|bags|washing|pictures)),
      hangman, pull {your} leg, cost an arm and a leg,
      (slaughtered|hammered|thrashed|battered|murdered|destroyed|annihilated|walloped|trounced|stuffed 
        |massacred|smashed|beat|beaten) (us|them|you|{him})? ..2 (#|nil|at (football|rugby|cricket|netball 
        |hockey|home|monopoly|uno|mario)|in the (final|semi|league|cup|match|derby|quiz)|on penalties),
      kill or cure, if looks could kill, dressed to kill, curiosity killed, murder (mystery|on the|ballad), buzz kill,
      painkiller+, killer (heels|queen|whale|sudoku|outfit|set), road kill, (knife|cut) and fork,
      jump (on|in|up|for joy|scare|to it|through hoops|the queue|the gun|around), attack of the, panic attack,
      heart attack, asthma attack,
      (drag|~drag) {him} (out of bed|out the door|round|along|away from|to (school|bed|swimming|the|football 
        |asda|tesco)|out of the (house|car)),
      ~kill the (next|first) (person|one|parent) (who|that|to)
      `,
    ),
  },
  'idiom.joke': {
    says: 'meant as a joke',
    phrases: phrases(
      `
      lol, lmao, haha, hahaha, rofl, just kidding, only joking, only kidding, jk, joking, banter
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
