import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Harsh words, failings, sarcasm and demands: complaining. A complaint is lawful speech; these groups only tell it from everything else. */
export const COMPLAINTS = {
  'complain.verdict': {
    says: 'a harsh verdict',
    phrases: phrases(
      `
      (not|nowhere near|hardly|far from) (good enough|acceptable|on|fair|right|fit for purpose|up to (scratch 
        |standard)|impressed|happy|what (we|i) (expect|expected|signed up for|pay for)|ok|okay|safe),
      (fed up|sick and tired|tired|sick to death|sick|pissed off|cheesed off|hacked off) (of|with), fed up,
      had enough of, had it (up to here)? with, at (my|our) wits end, losing patience, out of patience, joke,
      shambles, hazard, health hazard, shoddy, slapdash, sloppy, half hearted, tick box, amateur hour, clueless,
      mess up, monstrosity, tragic, tragedy, sick joke, the state of (the|that|it|this|them), clown show, dogs dinner,
      dogs breakfast, pigs ear, car crash, dumpster fire, bin fire, disgrace, farce, fiasco, circus, scandal,
      (a|total|absolute|complete) pantomime, madness, bullshit, bollocks, an embarrassment, liberty, rip off, ripoff,
      a con, money grab, cash grab, waste of (time|money), a sham, chaos, cop out, let down, letdown,
      (an|real) insult, piss take, slap in the face, kick in the teeth,
      (a|complete|total|absolute) (mess|nightmare|disaster|nonsense|mockery), shitshow, shit show, cock up, insanity,
      lip service, box ticking, ridiculous, disgraceful, appalling, appalled, disgusting, disgusted, shocking,
      shocked (at|by), outrageous, unacceptable, unbelievable, pathetic, shameful, laughable, diabolical, abysmal,
      dire, dreadful, terrible, awful, horrendous, atrocious, scandalous, shambolic, incompetent, incompetence,
      useless, hopeless, farcical, infuriating, frustrating, frustrated, frustration, disappointing, disappointed,
      unprofessional, negligent, negligence, disorganised, disorganisation, chaotic, inexcusable, unfair,
      unreasonable, overpriced, extortionate, daylight robbery, unsafe, dangerous, barbaric, draconian, insane,
      bonkers, petty, inept, (comes|came|coming) home (starving|hungry|freezing|soaked),
      (freezing|baltic) (classroom+|hall|school), filthy, grim, squalid, overcrowded, rammed, understaffed,
      mismanaged, neglected, miserable, heartbreaking, heartbroken, soul destroying, demoralising, degrading,
      humiliating, insulting, offensive, alarming, worrying, concerning, baffling, baffled, bewildering,
      mind boggling, mindless, nonsensical, pointless, senseless, thoughtless, inconsiderate, insensitive, tone deaf,
      archaic, outdated, victorian, backwards, excessive, disproportionate, overzealous, heavy handed, hell hole,
      hellhole, prison, boot camp, dumping ground, exam factory, prison camp, cliquey, secretive, two faced,
      spineless, toothless, tokenistic, meaningless, hollow, empty promises,
      (only|all they|all that school|all she|all he) (care|cares|bothered|interested|worried) (about|in|is),
      only (care|cares|bothered|interested|worried) (about|in), not (bothered|interested|arsed|fussed),
      given up (on|with|trying)?, had enough, pulling my hair out, banging my head against, at the end of my tether,
      end of my tether, (what|whatever) happened to, no wonder, wish (we|i) had never,
      regret (sending|choosing|moving), should never have, biggest mistake,
      worst (school|decision|thing|mistake|experience|run),
      (so|too|far too|really|way too) (expensive|dear|late|strict|harsh|big|cold|hot|slow|small|tiny|crowded 
        |busy|much pressure|much homework|many days|little notice),
      rubbish, (is|'s|are|was|so|absolutely|pretty|total|utter|absolute) (shit|shite|crap|dog shit), hypocrites,
      hypocrisy, failing, failed, livid, fuming, furious, raging, seething, annoyed, unimpressed, despair, fobbed off,
      mugged off, ignored, patronised, dismissed, ill thought out,
      (badly|poorly|terribly) (run|organised|managed|handled|planned|communicated|thought),
      (gone|going|went) (downhill|to the dogs|to pot), beyond a joke, taking the (piss|mick|michael),
      takes the (piss|biscuit|mick), having a laugh, the last straw, makes my blood boil, gets my goat,
      could not care less, do not care, does not care, no idea what they are doing, money grabbing, penny pinching,
      nanny state, power trip, over the top, overkill, gone mad, (do|doing|does) my head in,
      drives me (mad|mental|insane|up the wall), lost the plot, beggars belief, could not make it up,
      can not make it up,
      (so|very|really|extremely|bitterly|deeply|quite) (upset|angry|concerned|worried|unhappy|poor|bad|let down
        |disheartened|cross),
      (can not|not) be (right|legal|safe|fair|healthy|good for),
      heartless, soulless, cruel, mean, miserly, stingy, tight fisted, hopelessly, woeful, woefully, lamentable,
      deplorable, cack handed, cackhanded, half baked, half arsed, half assed, laughing stock, not fit for purpose,
      not fit, unfit, dog dinner, piss up in a brewery, daft, stupid idea, silly idea, barmy, nuts,
      potty, absurd, preposterous, ludicrous, idiotic, moronic, gross, minging, manky, stinking, mouldy, inedible,
      revolting, unhygienic, unhealthy, inhumane, uncaring, heartbroken, distraught, devastated, incensed, irate,
      aggrieved, peeved, miffed, narked, vexed, ticked off, browned off, hacked off, disheartened, dismayed,
      disillusioned, exasperated, exasperating, galling, maddening, aggravating, tedious, demoralised, disrespectful,
      dismal, pitiful, piss poor, sub standard, substandard, second rate, third rate, bottom of the pile, bottom of
        the barrel, postcode lottery, snail pace, knee jerk, jobsworths, jobsworth, red tape, bureaucracy, gestapo,
      stalinist, dictatorship, tin pot, mickey mouse, two tier, discrimination, discriminatory, discriminating,
      illegal exclusion, unlawful, breach of, a crime, criminal, downhill, gone downhill, down the pan, down the
        drain, going under, sinking ship, beyond (belief|words|ridiculous|pathetic|me), words fail, speechless, lost
        for words, (at|reached) (breaking|boiling|my limit), (sick|bored) (to death|to the back teeth|to the teeth)
        (of|with), (a|total|complete|utter) (waste|let down|washout|cop out|bodge|botch|lottery|free for all|bun fight
        |scrum|death trap|accident waiting to happen|laugh|letdown|embarrassment|cheek|con|swizz|swindle|shower),
      accident waiting to happen, someone will get (hurt|killed|run over), (what|the) (cheek|nerve|audacity|gall),
      taking the (mickey|biscuit|p|proverbial|pee), (having|taking) a (laugh|giraffe|liberty), have a word with
        (yourself|yourselves), get a (grip|life|move on), (makes|made|making) (my|your|me) ..2 (blood boil|sick|so
        (mad|angry|cross)|furious|want to (scream|cry)), (spitting|hopping|tearing|steaming|boiling) (feathers|mad
        |with|hair), tearing my hair out, (could|want to) scream, in (absolute)? (shock|disbelief|despair), (cannot
        |can not) (understand|fathom|comprehend), (no|zero|little|any) common sense, (not|never) ..1 (bothered|fussed
        |interested|arsed) ..3 (about|in|with), (falling|fallen) apart, (run|running) down, run like ..4, (worst
        |poorest|weakest|rudest|dirtiest|most (disorganised|expensive|ridiculous|pointless|depressing|chaotic
        |unfriendly|useless)) ..4
      `,
    ),
  },
  'complain.failure': {
    says: 'says what was done badly or not at all',
    phrases: phrases(
      `
      (no|zero|nil|lack of|not a single|not one|poor|bad|terrible|appalling|shocking|rubbish|awful|crap|non
        existent|total lack of) ..1 (communication|reply|response|answer|replies|apology|explanation|notice 
        |warning|support|consideration|supervision|update|feedback|discipline|structure|leadership|respect 
        |consultation|accountability|common sense|call back|phone call|duty of care|transparency|organisation 
        |provision|teaching|empathy|consequences|forward planning|compassion|sympathy),
      (nobody|no one|noone|never|none of them|not once|hardly ever|rarely|(they|<school>|<staff>|school) (do 
        |does|did|will|would|can|could|has|have) not|does not|refuse to|refused to|refuses to|fails to|failed
        to|could not be bothered to|neglected to|yet to|can not even|do not even|did not even|has not even|have
        not even|have not had|has not) ..2 (answer+|answers|answered|reply|replies|replied|respond|responds 
        |responded|pick up|picks up|picked up|listen|listens|listened|~ring|call back|called back|phoned|(tell 
        |tells|told|inform|informed|let) (us|me|parents|anyone)|bother|bothers|bothered|care|cares|~act|do
        anything|does anything|did anything|done anything|apologise|apologised|get back to|gets back to|got
        back to|follow up|followed up|(deal|deals|dealt) with|sort|sorts|sorted|acknowledge|acknowledged 
        |contact|contacted|consult|consulted|take ..2 seriously|takes ..2 seriously|took ..2 seriously|returned
        |returns|fixed|a (reply|response|call|phone call|single)|put ..4 in place|provided|given (him|her|us)|bothers),
      (has|have|had|is|are|was|were) not ..1 been ..1 (changed|marked|updated|sorted|fixed|replaced|cleaned 
        |checked|looked|told|informed|consulted|contacted|taught|read|heard|offered|given|assessed|seen|done 
        |resolved|followed|invited|allowed|answered|returned|paid),
      not been (told|informed|consulted|contacted|changed|marked|heard),
      no (email|emails|text|texts|letter|phone call|call|message|messages|word|heads up|news),
      nobody (bothered|cares|cared|thought|told|knows|knew|seems|has a clue),
      still (waiting|chasing|no (reply|answer|response|news|sign|word|update)),
      ~wait ..2 (#|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|months|weeks|years|over|so long 
        |for <school>),
      (#|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen) (months|weeks|years) ..2 (waiting
        |waited|we have waited|later|without) ..3 (still|reply|answer|response|nothing|support |waiting|asking 
        |chasing|ehcp|assessment|plan|place)?,
      (several|countless|numerous|endless|#|two|three|four|five|ten|many) (emails|calls|phone calls|messages 
        |voicemails|complaints|attempts|meetings) ..1 (and|later|still|now|but|to|over|with),
      (months|weeks|years|days|hours) ..2 (for (a|any|an) (reply|answer|response|meeting|call)|without (a|any)),
      another (letter|email|text|message|phone call|call) (about|from|asking|home|saying|demanding|telling|moaning),
      ~find out ..4 (from (another|other|someone|somebody|a|facebook|my|the kids|social media|whatsapp)|on
        (facebook|here|whatsapp)|through (facebook|another|other)|last minute|the night before|on the day|by accident),
      (last|at the last) minute (again|notice|message|email+|change+|cancellation|as),
      (hours|hour|days|day|minutes|week|weeks|weekend) ..1 notice, the (night|day) before,
      (emails|email|text|texts|message|letter|messages|letters) ..2 at (#|midnight|bedtime|ten|nine|eleven),
      (let|letting) (him|her|them|us|me|my ..3|our ..2|these|so many|every ..1|<kid>) down,
      (feel|felt|feeling|been|very|badly|totally|completely|really|so) ..1 (let down|failed|ignored|fobbed off 
        |brushed off|dismissed|unheard|unsupported|unwelcome|judged|mugged off|patronised|betrayed|lied to 
        |cheated|ripped off|short changed|conned),
      ~fail (him|her|them|my|our|these|so many|us|children|kids|<kid>),
      (learnt|learned|taught|achieved) (nothing|absolutely nothing|bugger all|sod all|naff all|fuck all|nowt 
        |next to nothing|very little),
      (made|making) no progress,
      (doing|do|does|did|done) (nothing|absolutely nothing|naff all|sod all|bugger all|fuck all|nowt),
      nothing (gets|ever gets|has been|is being|was|is ever|will be|ever|been) (done|said|sorted|dealt with 
        |changes|happens),
      nothing ..1 (changes|changed|happens|happened), (swept|brushed) under the (carpet|rug),
      (turn|turns|turning|turned) a blind eye,
      (handled|dealt with|managed|communicated|organised|run|treated|treats|handle|handles) ..1 (badly|poorly 
        |terribly|appallingly|like (a|an|crap|shit|dirt|criminals|idiots|rubbish)|unfairly|with contempt),
      (another|third|fourth|fifth|sixth|yet another|umpteenth|# different|two different|three different|four
        different|endless|constant) ..1 (supply|supply teacher+|cover teacher+|teacher+ (this|in|since)|head
        (this|in|since)|inset day+|inset|training day+|strike day+|non uniform day+|dress up day+|fundraiser+ 
        |price (rise|increase)|change of|cancellation|closure+|head+|trip letter),
      (cancelled|closed|postponed|scrapped|axed|moved|changed) (again|yet again|with no|without|at the last 
        |last minute|for no reason|because of one),
      (told off|detention+|isolation|punished|sanctioned|sent home|put in isolation|kept in|lost (his|her 
        |their) (break|playtime|golden time)|negative points|behaviour points|made to miss) ..2 (for|because 
        |over) ..4 (wearing|having|not|being|his|her|the wrong|going|asking|forgetting|talking|laughing|needing
        |sock+|shoe+|trainers|hair|skirt|toilet|coat|pen|earring+|nails),
      (bullying|bullied|bullies) ..5 (not|never|nothing|ignored|handled|dealt|for (months|weeks|years)|swept 
        |going on|continues|again|still|every day|nobody|no one|allowed|tolerated),
      (standards|behaviour|teaching|communication|quality|discipline|morale|results|food|lunches|dinners 
        |portions) ..2 (have|has|is|are|gone|going|been|getting|slipping|went) ..2 (dropped|slipping|slipped 
        |declined|downhill|shocking|terrible|awful|poor|worse|disgusting|atrocious|appalling|dire|rubbish|out
        of control|non existent|tiny|cold),
      (£ #|#) ..2 (for|on) (a|an|one|some|two) ..3 (jumper|blazer|tie|trip|badge|logo|photo+|uniform|skirt 
        |costume|day|coach|polo|hoodie|pe kit|disco|ticket+|residential|bag|lunch|dinner+|sock+),
      (can not|cannot) (afford|keep up),
      (cost+|costing|charged|charging|charge|price+) (us|me|parents|a fortune|the earth|an arm|so much|how much
        |ridiculous),
      (lost|lose|losing|misplaced|broke|ruined|mixed up|gave away) (his|her|their|my|another|yet another) ..3
        (coat|jumper|cardigan|lunchbox|lunch box|bottle|hat|glove+|shoe+|trainers|pe kit|kit|bag|book+|glasses 
        |homework|hoodie|tie|blazer|jacket|wellies|work|project),
      (no|not|never) ..3 (marked|returned|replied to|changed|answered) ..1 (all|since|once|yet|for|this),
      (straight|goes|went|going) ..1 to (answerphone|voicemail|answer machine|answering machine|the machine), (rang
        |ring|ringing|rung|called|calling|phoned|phoning|emailed|emailing|messaged|messaging|texted|asked|asking
        |begged|written|waited|waiting|tried|trying|chased|chasing) and (rang|ring|ringing|rung|called|calling|phoned
        |emailed|messaged|asked|begged|waited|waiting|tried|chased|chasing|nothing|still|never|got|no), (not|never
        |nothing|no one|nobody|none|hardly|barely|rarely|without) ..4 (listened to|taken seriously|been heard|heard
        |consulted|considered|explained|addressed|resolved|followed up|acted on|acknowledged|informed|told|answered
        |replied|asked|apologised|warned|thought through|thought out|communicated|updated|supervised|supported
        |provided|properly), (had|have|having|has) to (hear|find out|learn|read|discover|chase|beg|ask|fight|drag|pay
        |queue|wait|stand|rely|guess|ring|phone|email) ..6 (from|on|about|through|via|again|every|twice|three|just to
        |for|in the|to get|instead|outside|out), (hear|heard|find out|found out|learn|learnt|learned|read) (about)?
        ..5 (from|on|via|through) (facebook|the facebook|another|other|a|the (local|bloody|playground|whatsapp|news)
        |whatsapp|twitter|the kids|my ..2|social media), (keep|keeps|kept|constantly|always|forever|continually
        |repeatedly) ..2 (cancelling|changing|moving|losing|forgetting|sending|getting|ringing|phoning|calling|asking
        |telling|putting|pulling|messing|fobbing|making|closing|shutting|ignoring|being|chopping|charging|demanding
        |nagging|late|left|missing|letting|punishing|picking|too busy|busy|the same), (being|been|getting|gets|was
        |were|keeps getting) ..1 (pulled|taken|dragged|left|passed|pushed|shoved|put|shunted|bounced) ..2 (out|off
        |from|to|around|aside|to cover|to rot|behind|last|in with|pillar), left to (rot|struggle|fend|cope|sit|get
        on), (no|any|not a|not got a|has not a|without a|without any) (idea|clue|plan|support|help|thought|explanation
        |apology|warning|notice|consultation|ramp|lift|heating|soap|paper|toilet roll|water|teacher|teachers
        |discipline|homework|books|glue|equipment|resources|staff|choice|option|options|compassion|empathy|sympathy
        |common|money|funding|funds) ..3, (set|setting) (up)? to fail, (not|cannot|can not|unable to|failing to|failed
        to|fail to|refusing to|refuse to|unwilling to) ..1 (meet|support|cope with|cater for|manage|provide|protect
      |deal with|handle|understand|educate|accommodate|control|staff|communicate) ..4, (nothing|none of it|none of
        that|not one thing|not a thing|little) ..6 (been|was|is|has
        |ever) ..1 (done|put in place|changed|happened|provided|actioned|implemented|sorted|said|offered|given
        |improved), (wrong|lost|missing|broken|forgot|forgotten|mixed up|muddled|misplaced) ..1 (child|school|day|date
        |time|size|coat|glasses|shoes|jumper|door|place|address|kid|name|book|lunch|form|bus|coach|letter|email|kit
        |lunchbox|medication) ..2, (sent|send|sends|gave|given|put) (home|him|her|them|my ..2) ..3 (the wrong|with no
        |without|soaking|wet|in someone|in the wrong|in tears|hungry), (five|four|three|six|seven|eight|#) (different
        |new) (teachers|heads|supply|staff|tas), (classes|class|classroom) of (#|thirty|forty), (one|1|two|a single)
        (teacher|ta|toilet|adult|book|laptop) ..2 (for|between|to) ..4, (cold|tiny|disgusting|inedible|raw|burnt
        |smaller|reduced) ..2 (by the time|portions|food|dinners|lunches|dinner|lunch|meals), (dinners|lunches|food
        |meals|classrooms|hall|toilets|playground|school) ..2 ({is}) ..2 (cold|freezing|filthy|disgusting|dirty|grim
        |locked|broken|raw|horrible|awful|poor|shocking|inedible|tiny|small|rank|a mess|falling apart|too small|a
        joke), (fined|fining|fines|charged|charging|charge|billed) ..2 (£|#|me|us|parents|for|people|families), (told
        |telling|tell) (my ..2|him|her|the kids|us|me|kids) off ..1 (for|because|over) ..5, (bans|ban|banned|banning
        |stopping|stopped|scrapped|scrapping|cut|cutting|axed|axing|dropped|dropping|cancelled|cancelling|shut|closing
        |removed|removing|reduced|reducing) ..3 (coats|cakes|birthday|swimming|lessons|clubs|club|trips|trip|sweets
        |football|tag|playtime|music|pe|library|art|support|tas|nursery|breakfast|sports day|nativity|hugs|phones
        |water bottles|lunch|break|assembly|parents evening|christmas|homework), (the wrong colour|wrong socks|wrong
        shoes|wrong trousers|wrong uniform|hair too|uniform police), (not allowed to|are not allowed to|banned from
        |stopped from|they can not|they cannot) (wear|wearing|have|having|bring|bringing|take|taking|eat|eating|use
        |using|go|going|play|playing|drink|drinking|talk|talking) ..4, (did not|does not|has not|have not|had not
        |never|nobody|no one) ..2 (rang|ring|rung|call|called|phone|phoned|email|emailed|text|texted|bother|bothered
        |tell|told|let|mark|marked|teach|taught|check|checked|notice|noticed|read|reads|turned up|showed up|listen
        |listened|apologise|care|want to know|have time|has time|explain|explained|invite|invited|give|given|get back)
      ..3, (waiting|waited|wait) ..1 (weeks|months|years|ages|# (weeks|months|years|days)|three|two|four|five|six
        |several) ..6 (for|to|reply|answer|assessment|call|support|diagnosis|meeting|place|ehcp), (lost|losing|no
        |little
        |lack of) ..1 (faith|trust|confidence|hope|interest in) ..3, (feel|feels|felt|feeling|am|are|been|we are|i am)
        ..2 (let down|failed|ignored|fobbed off|brushed off|dismissed|unheard|unsupported|unwelcome|judged|patronised
        |betrayed|cheated|short changed|abandoned|forgotten|sidelined|shut out|blamed|belittled|stonewalled|frustrated
        |disappointed|upset|sad|angry|excluded|undervalued|helpless|powerless|gaslit|fed up|worried), (has|have|got
        |gets) (his|her|their|the) favourites, (got|has|have|with|plays|playing) favourites, (never|does not|do not)
        ..1 (gets|get) ..1 (picked|chosen|a turn|asked|a part|a certificate|heard|noticed), (not|never) ..3 (listened
        |listening|hearing|answering|replying|communicating|supervised|explained|managed|enforced|followed|applied
        |cleaned|mended|repaired|working) ..2, (half|most|none|all|some) (the|of the|of them|of our) ..4 (never
        |missing|wrong|broken|not|late|do not|did not|leaving|left|empty|out of date|gone|cold),
      (has not|have not|had not|still not|has still not|have still not) ..2 (sorted|fixed|changed|marked|updated
        |replied|answered|rung|called|had|been|got|received|seen|heard|started|finished|done|given|put|provided|mended
        |cleaned|read|taught|met|come|sent|returned) ..5, (his|her|the|my ..2) (ehcp|plan|iep|one to one|statement
        |provision) ..2 (says|said|states|is|should|was) ..5 (getting|gets|got|not|only|half|none|about|never|ignored
        |worth|followed), (not|no|nobody|none|never) ..2 (inclusive|accessible|wheelchair|lift|ramp), call ..1 (it
        |this|that|themselves) (inclusive|outstanding|good|a school|caring|education|support|teaching|healthy|lunch),
      (nobody|no one|not a soul|no adult|no staff|no teacher|no lollipop) ..2 (on|at) ..2 (crossing|gate|door|desk
        |duty|playground|phones|reception), (gone|going|went|put) up (to|by|again|from) ..3, who can afford ..2,
      (letter|text|email|message|newsletter) ..4 (for|about) ..4 (yesterday|today|that was|already|last week|been and
        gone), the day (after|before) ..2, (is not|are not|not) ..2 (enough|long enough|sufficient|adequate) ..2
        (notice|warning|time|food|staff|support|supervision|for)
      `,
    ),
  },
  'complain.again': {
    says: 'says that it has happened before',
    phrases: phrases(
      `
      again, as (usual|always|per|ever), every (single)? (time|day|week|morning|year|term), every single,
      (second|third|fourth|fifth|sixth|tenth|umpteenth|nth|#) (time|week|incident) ..1 (this|in|running|now|since),
      constantly, continually, repeatedly, never ending, time and (time)? again, week after week, day after day,
      same old, nothing changes, how many times, how many more, here we go again, when will
      `,
    ),
  },
  'complain.sarcasm': {
    says: 'sarcasm',
    phrases: phrases(
      `
      (brilliant|great|fantastic|wonderful|marvellous|lovely|perfect|excellent|fabulous|super) (another|more 
        |yet another|as if|just what),
      just what (we|i|every parent|parents|everyone) (need|needed|wanted|all need),
      oh (brilliant|great|fantastic|wonderful|lovely|joy|goody|perfect|excellent|marvellous|superb|good another
        |good more),
      (well done|nice one|nice work|great job|good job|bravo|top work|cheers|congratulations|congrats|hats off 
        |thanks|thank you|thanks a (lot|bunch|million)|gold star) ..4 (for (nothing|not|losing|ruining|wasting 
        |letting)|lost (her|his|my|our|another|the)|managed to (lose|ruin|forget|upset|break|make|cancel) 
        |losing|forgot|forgotten|managed to lose|cancelled|ruined|only took),
      give me strength, lord give me, heaven help us, god help us, you have to laugh, laughable, i despair,
      what a (joke|farce|way to), only at <school>, only in this school, how generous, how thoughtful, how lovely,
      as ever <school>,
      (brilliant|great|excellent|amazing|fantastic|superb|outstanding|top|stellar|wonderful) (communication 
        |planning|organisation|timing|leadership|customer service|support|forward planning) ..1 (as (ever 
        |always|usual)|again|once|there|guys|school|from|<school>),
      gold star, slow clap, thanks for nothing, cheers for (that|nothing), thanks for the (heads up|warning|notice),
      (that|which) is (really|so|very)? (helpful|handy|convenient), very (helpful|convenient) (when|of|for),
      how (convenient|nice|helpful|thoughtful|professional|kind|considerate) of, must be nice to, alright for some,
      all right for some, heaven forbid, god forbid, shock horror, what a (surprise|shock|shocker), surprise surprise,
      funny that, there is a surprise, who would have thought, who knew, love it when, do not you just love,
      you have got to love, got to love, nothing says,
      (glad|good|nice|lovely) to (see|know) ..3 (money|priorities|funding|fees|taxes|budget), money well spent,
      priorities, good luck with that, not like (we|any|anyone|some|i|us|parents|it|they), not as if,
      as if (we|i|parents|people|any of us|anyone) ..2 (have|has|had|need|did|do|are|can|could),
      (because|obviously|clearly) (we|parents|everyone) (all|obviously|clearly|have nothing|can all|can just|do
        not work),
      another day another, (clap|eyeroll),
      (ah|oh|yes|yeah|right|sure|obviously|of course|well|yep|aye) ..1 (yes|yeah|lovely|brilliant|great|fantastic
        |wonderful|joy|good|because|that makes|that will|how) ..5 (every|all|another|more|yet|parent+|we|us|because
        |jobs|work|time|money|sense), (top marks|full marks|ten out of ten|a plus|round of applause|standing ovation
        |hats off|bravo|congratulations|congrats|kudos|props|big hand|slow clap|gold star|medal|cheers|ta) ..1 (to|for
        |goes to|everyone) ..8 (spending|wasting|losing|forgetting|cancelling|closing|sending|managing|making|deciding
        |ruining|ignoring|messing|letting|nothing|whoever|telling|banning|putting|charging|not|only|wrong|last minute
        |notice|again|another), (great|brilliant|fantastic|wonderful|excellent|superb|amazing|cracking|lovely|nice
        |good|stellar|top|marvellous|genius|perfect|quality|fabulous|spectacular|stunning) (planning|communication
        |organisation|timing|work|job|idea|decision|effort|leadership|service|start|stuff|thinking|move|priorities|use
        of|show|going|one|management|supervision|teaching|parking|news) ..2 (as per|as usual|as ever|as always|again
        |yet again|not|whoever), as per (usual|always)?, (^ genius|^ fantastic work|^ great work|^ good job|^ well
        done ..3 again|^ bravo|^ nice one), love (how|the way|that) (they|nobody|no one|everyone|we) ..2 (can|have to
        |has to|get|gets|got|find|always|never|only|tell|told|expect|think|send|sent|charge|manage|all have|just
        |still) ..5, (so|very|really|ever so) (glad|pleased|happy|grateful|lucky|thankful|nice) (we|that|they|to|i|of)
        ..4 (pay|paying|waste|wasting|useless|last minute|priorities|money), (what a time to be alive|living the dream
        |you could not write it|you could not make it up|the gift that keeps|here we go|same old same old|groundhog
        day|deja vu|never a dull|lucky us|lucky me|thrilled|just my luck|how very|silly me|my mistake|must be nice
        |nice to see|good to see|no rush|take your time|no worries then|dont mind us|do not mind us|who needs|who
        cares about), (another|yet another|one more) ..2 (day|week|term|year|letter|email|fiver|dress up|costume|inset
        |nit|price|cake|non uniform|fundraiser|charity|mufti|donation|trip|supply|£|text|app|survey|head) ..6 (another
        |again|purse|wallet|money|bank|jobs|work|lovely|joy|thanks|great|brilliant|what), (thanks|thank you|cheers|ta)
        ..2 (bunch|for letting us know|for telling us|for the (notice|warning|heads up)|for that|for nothing|for the
        ..3 (notice|warning)) ..5, (because|as if|like) (every|all|we|us|any|parents|not) ..3 (parent+|jobs|job|just
        |obviously|all|have|can|need|got|made of) ..6 (drop|money|work|nothing|time|jobs|magic|free|off|home|psychic
        |mind readers|2pm|notice), (well|that) ..2 (that was|was) ..1 (a)? (productive|useful|worthwhile|fun|pointless
        |helpful|waste|well worth|money well|an hour|two hours) ..5, our (money|taxes) on ..3, (find|found|got|plenty
        of|enough|have) (the)? (money|cash|time|budget|funds) for ..8 (but|and|yet|not), (only|just) ..1 (five|ten|#
        |two|three) (minutes|mins) ..2, productive
      `,
    ),
  },
  'complain.question': {
    says: 'a question that complains',
    phrases: phrases(
      `
      (why|how come) (do|does|is|are|can|has|have|did|should|would|will|was|on earth|the hell|the fuck|must|am 
        |oh why) ..4 (nobody|no one|never|not|always|still|only|so (hard|difficult|many|long|expensive|much 
        |cold)|every|constantly|supposed|expected|keep|keeps|insist|bother|punished|being|made to|have to 
        |having to|forced|get away|need ..3 (day|costume|uniform|shoes)),
      (how|why) (is|are|was|can|could|on earth) ..5 (acceptable|allowed|ok|okay|fair|right|legal|safe|possible 
        |meant to|supposed to|expected to|any good|appropriate|reasonable|justified|justify|in this day),
      how (hard|difficult) (is|can|could|would) (it|that), how (many|much) more, how (much) longer,
      how long (before|until|does it take|do we have), how dare,
      (what|where) (is|are|was|on earth is|the hell is|exactly is) ..1 (point|logic|sense|use|duty of care 
        |excuse|plan|reason for|money (going|gone)),
      what next, what (is|are) <school> ..2 (doing|playing|thinking|going to do|supposed),
      what (is|are) ..1 (being done|going on|they doing|the school doing) ..2,
      what (on earth|the hell|the fuck|are they (playing|thinking|doing|teaching)|do they (actually|expect 
        |think)|planet),
      who (on earth|the hell|thought|came up with|decided|in their right|do they think|is running),
      where (has|have|did|does|is) (all)? (the|our|my) ..3 (money|funding|budget) ..2 (gone|go|going|spent),
      since when, (what 's|what is) next, is it (just|only) me, am i the only,
      are (they|you) (actually serious|serious|seriously|for real|having a laugh|kidding|joking|deaf),
      are we (really|seriously|actually) (supposed|meant|expected|saying|doing),
      are (we|parents|they) (supposed|meant|expected) to,
      is (this|that|it) (a joke|normal|legal|acceptable|fair|really necessary|too much to),
      (anyone|anybody|who|everyone) else (is)? ..2 (fed up|sick of|sick and|annoyed|angry|fuming|had enough 
        |noticed|disappointed|frustrated|worried|concerned|unhappy|not (happy|impressed)|appalled|livid 
        |disgusted|raging|think ..4 (joke|ridiculous|wrong|much|unfair|mad)),
      do they (not|even|ever|actually), can (they|the school|you|someone|<school>) (not|at least|explain|sort),
      would it (kill|hurt|be too), too much to ask, who (do|should|can) (i|we) (complain|report),
      how do (i|we) complain, has anyone ..1 (complained|made a complaint|had (issues|problems|trouble) with),
      (anyone|anybody) (had any luck|managed to get|able to get (hold|through|a)|get (hold of|through to)),
      since when ..6, when (exactly|did it) ..4 (become|normal|ok|acceptable|decide),
      any other parents ..1 (concerned|worried|unhappy|annoyed|fed up|having (issues|problems)),
      is (anyone|anybody|someone) ..1 (running|in charge of|checking|supervising) ..3,
      (does|do|did|is|are|has|have|can|could|will|would) (anyone|anybody|someone|they|any of them|the school|<school>
        |any teacher+|<staff>|nobody|no one) ..4 (actually|ever|even|bother|care|read their|read the emails|listen
        |answer the|reply to|realise|know what they), (why|how come) (should|must) (i|we|parents|our|my) ..4, (why|how
        come) (do|does|did|is|are|has|have|can|could|would|will) (they|nobody|no one|the school|<school>|<staff>
        |teachers|staff|it|parents|our kids|kids|the kids|children|my ..2) ..4 (always|never|not|still|only|keep|keeps
        |have to|has to|need|insist|insists|bother|bothered|think|thinks|expect|expects|allowed|forced|made|paying
        |punish|punished|spend|spending|send|sending|so|too|charge|charging|wait|waiting|left|banned|ignored|getting
        away|get away|the day after|at midnight|last minute|always the same), (why|how come) (do|does|did|is|are|has
      |have|can|could) (they|nobody|no one) ..3, (am i|are we) (being)? ..1 (unreasonable|wrong to|alone in|the only)
        ..3, is it (just me|only me|fair|too much) ..3, too (much|many
        |little|few|long|early|late|hard|strict|loud|young|short) (for|to) ..4, (is|are) (anyone|anybody|any other
        |other parents|any parents|everyone) ..2 (sick|fed up|tired|annoyed|angry|bothered|concerned|worried
        |frustrated|unhappy|struggling|bored|confused|having|finding|furious|fuming|livid) ..4, (who|whose) ..2 (idea
        |decision|decided|thought|approved|signed off|planned|organised|chose|authorised|allowed|is responsible|is
        accountable|is in charge) ..6, (when|how long) (is|are|will|until|before) (they|the school|<school>|someone
        |somebody|anyone|something|<staff>) ..3 (do something|doing something|going to (do|get|sort|fix|listen|learn
        |act|realise|address|bother|stop|reply|answer)|get round|sort|sorted|fix|listen|learn|act|realise|address
        |bother|stop|reply|answer), (what|where) (exactly|on earth|the hell|precisely|else|actually)? ..1 (is|are|was
        |do|does|did|has|have|happens|happened) ..1 (we|they|the|my|our|all|it|this|i|to) ..3 (paying|point|playing at
        |meant to|supposed to|thinking|duty of care|logic|excuse), how (can|could|dare|on earth|the hell|hard is
        |difficult is|many times|much longer|many more|is any|are any|is that|is this|is it|do they expect|are we) ..2
        (they|it|the school|<school>|that|this|you|anyone|times|meant|supposed|expected|more|<staff>|one|child|kid
        |acceptable|allowed|fair|legal|safe|ok|okay|possible) ..3, (has|is|have|are) (the)? ..2 (standard+|teaching
        |behaviour|communication|quality|school|discipline|place) ..4 (downhill|worse|dropped|slipped|gone|declined
        |bad|poor|rubbish|joke), (is|are) (this|that|it|they|these) ..2 (even)? ..1 (legal|allowed|right|fair|normal
        |acceptable|necessary|serious|ok|okay|healthy|safe|a joke|for real|reasonable) ..4, do they ..1 (not)? (think
        |expect|realise|care|understand) ..5, surely ..6,
      (why|how come) (is|are|was|were) there ..1 (never|always|no|not|still|only|nobody|nothing|so few|so many) ..6,
      (who|whoever) (changes|cancels|decides|thinks|sends|gives|schedules|books|organises|closes|puts) ..7 (before
        |notice|day|night|week|hour|minute|time|morning|idea|good|ok|okay|fair|acceptable)
      `,
    ),
  },
  'complain.demand': {
    says: 'demands that something be done',
    phrases: phrases(
      `
      surely (a|the|they|it|someone|somebody|there|we|you|an), is it too much,
      (banning|banned|ban|banish|outlawing|confiscating|confiscated|fining|fined|punishing|policing),
      (no longer|not) allowed (to|a|any|in|their),
      (forced|made|making them|expected|told) to (wear|eat|sit|stand|pay|buy|queue|wait|provide|take|go|line),
      (pulled|took|taken|moved) (my|our) ..3 (out|away|elsewhere|from), never looked back,
      ~sort (it|this|that|your|yourselves|yourself|the|them) ..4 out, sort it out, (do|done|doing) something about,
      (get|need to get) (a grip|a clue|your act|your finger|it together|your priorities|with the times|real),
      (do|must do|need to do|can do|could do|should do|have to do) (better|their job|your job),
      (needs|need|must|has to|have to|should|wants) ..2 (sorting|sorted|addressing|addressed|to change|changing
        |to improve|improving|to be (sorted|done|held|better|looked|investigated|sacked|replaced|addressed 
        |stopped|accountable)|fixing|to (stop|listen|step|act|answer|explain|apologise|resign|wake|sort)|resign
        |apologise|step up|step down|(a)? new (head|leadership|management)|shutting|closing down|to be ashamed 
        |investigating|be ashamed|be held|be accountable),
      shame on <school>, (taking|take|took|escalating|escalate) (this|it) ..1 further,
      (going|complaining|complain|complained|complaint|writing|reported|reporting|report|taking|take) ..3 (to)?
        (ofsted|the governors|governors|the council|the papers|the press|local authority|the trust|the board|my
        mp|the lea|dfe|the ombudsman),
      (formal|official|stage #) complaint, start a petition, sign (the|this|my|our) petition, petition,
      (moving|move|moved|pulling|pull|pulled|taking|take|took|removing|withdrawing) (him|her|them|my ..2|our
        ..2|<kid>) ..2 (schools|to another school|out of (that|this|the) (school|place)|elsewhere|away),
      looking (at|for) ..2 (other|another|new|different) school+,
      (would not|never|do not|cannot|avoid|think twice about|steer clear of) ..3 (recommend|send (your|my|a 
        |any) ..2 (there|here|to)),
      (deserve|deserves|expect|expected) (better|more from|so much better|an (apology|explanation|answer)),
      (please|could|can|would|will) ..2 (the school|someone|they|<school>|somebody|you) ..1 (please)? (sort|fix|do
        something|address|explain|listen|stop|look at|look into|consider|rethink|reconsider|reply|answer|communicate
        |get|clean|mend|improve|give|ring|call|tell|let us know|make) ..4, (needs|need|want|wants|must|should|ought to
        |has to|have to|got to) ..3 (be|to)? ..1 (sacked|replaced|sorted|fixed|addressed|changed|stopped|banned
        |investigated|reviewed|scrapped|ashamed|accountable|answers|answer for|listen|improve|do better|learn|learn
        how|a rethink|sacking|sorting|addressing|fixing|retraining|trained|better|more notice|rethinking|looking at
        |shutting|closing|overhaul|explanation|apology) ..2, (needs|need) to learn ..4, (could|should|might|would)
        have ..3 (been)? ..2 (handled|done|dealt|communicated|planned|managed|organised|told|thought|warned|given
        |explained|better|consulted|sent|rung|phoned|checked|asked|let|made) ..4, (really|do|do think|just|genuinely
        |still) ..1 (need|needs|wish|hope|want) ..4 (addressing|addressed|sorting|sorted|fixing|improving|better
        |change|listen|sort|improve|looked|looking|help|more), (new|another|stupid|ridiculous|silly|daft) (rule|rules
        |policy) ..4, (clearly|obviously|evidently|apparently|seems to|seem to) ..2 (cares|care|thinks|think|bothered
        |does not|do not|can not|no|never|only|prefers|values|more) ..4, (care|cares|cared|bothered|worried|interested
        |concerned) more (about|in|with) ..4, (more (bothered|worried|interested|concerned|focused)) (about|in|with
        |on) ..4, (disappointed|upset|concerned|frustrated|annoyed|unhappy|angry|cross|appalled|disgusted|shocked
      |gutted|fuming|livid|furious|raging|seething) ..2 (that|with|by|at|about|how|in|when|because|to) ..3,
      (disappointing|frustrating|annoying) ..1 (that|how|they|to|about|when|because|no) ..3, (shame|pity) ..1 (that
        |the|how|they|there|no) ..2 (not|no|never|can not|gone|lost|cannot) ..1, (with respect|with all due respect
        |sorry to moan|sorry to complain|do not get me wrong|hate
        to moan|hate to complain|hate to be (that|the)|not one to (moan|complain)|do not like to (moan|complain)|not
        usually one|i do not normally|do not want to (moan|complain|be negative)|at the risk of|forgive me|apologies
        for (the|my) (rant|moan)) ..6, (i|we) (do not|cannot|can not|did not|really do not) (feel|think|believe
        |understand|see|agree) ..8 (listened|heard|right|fair|good|enough|appropriate|necessary|acceptable|why|how
        |explained|handled|safe|decision|point|working|supported|properly|taken|make)
      `,
    ),
  },
  'complain.conduct': {
    says: 'says that somebody behaved badly towards parents or children',
    phrases: phrases(
      `
      (shout|shouts|shouted|shouting|yell|yells|yelled|laughed|laughing|moans|moaned|has a go|had a go) at (my 
        |our|him|her|them|me|us|<kid>|parents),
      (picks|picked|picking) on (my|our|him|her|<kid>), (singles|singled|singling) (my ..2|him|her|them|<kid>) out,
      rude, rudely, rudeness, unhelpful, unfriendly, unprofessional, unapproachable, dismissive, condescending,
      patronising, sarcastic, snappy, abrupt, ignorant, aggressive, nasty, sour faced, snotty, moody, miserable,
      grumpy, disrespectful, arrogant, blunt, stroppy, unkind, impatient, disinterested, uninterested, clueless,
      bossy, heavy handed, harsh, too strict, unfair, intimidating, inappropriate, short with, off with,
      (that|the|her|his) attitude,
      (tone|manner|way) ..1 (she|he|they|<staff>) (spoke|speaks|talked|talks|treated|treats|handled|dealt 
        |looked|behaved|acted),
      (how|the way|the tone) ..1 <staff> ..1 (spoke|speaks|talked|talks|treated|treats|handled|handles|dealt 
        |deals|behaved|responded|reacted|addressed),
      (~speak|~talk) (to|down to) (me|us|my|our|him|her|parents|people|<kid>|everyone|them) ..2 (like|as if|as
        though|so|badly|in (such|that|a|front)|rudely|disgustingly|appallingly|that way|terribly),
      ~talk down to, ~look down (on|at|her|his), ~look at (me|us) ..1 like,
      (bit|bites|biting|jumped|jumps) (my|his|her|their) (head off|down (my|his|her|their) throat),
      jumped down my throat, (looked|looks|turned|turns) (her|his) nose (up|down),
      (no|zero) (interest|patience|time|compassion|empathy|warmth|manners|respect) (in|for|with|whatsoever|at all),
      (treats|treat|treated|treating|made|makes) (me|us|parents|him|her|them|my ..2|our ..2|people|kids 
        |children|everyone|<kid>) ..2 (like|as if|differently|unfairly|badly|feel (so|stupid|small|awful 
        |terrible|unwelcome|tiny|an inch|worthless)|appallingly|with (contempt|no respect|such)|terribly),
      (ignored|ignores|blanked|blanks|interrupted|snapped|snaps|tutted|tuts|barked|barks|(rolled|rolling) (her 
        |his|their) eyes|hung up on|put the phone down|smirked|sneered|glared|lectured|turned (me|us) away 
        |fobbed) ..1 (at|me|us|my|our|him|her|on)?,
      <staff> ..1 (never (listens|smiles|says|answers|replies|helps|returns|marks|teaches)|could not (care|be
        bothered)|did not (care|listen|bother|even)|does not (care|listen|bother|even|know)|can not (be
        bothered|even|teach|control|manage)|has (no|zero) (idea|time|patience|control|interest|manners)|lost
        (his|her|their) temper|has favourites|plays favourites|picks on|told my ..2 off|is (never in|always
        (off|late|shouting|moaning)|late again)|has it in for|hates my),
      no control (of|over) (the|his|her|their) class,
      (shrugged|shrugs|tutted|sighed|laughed|smirked|walked (off|away)|slammed|huffed|scoffed|sneered) ..4 (at|in|off
        |away|on|me|my|when|while|face)?, (slammed|shut|closed) ..3 in my face, (hides|hiding|hid|locks (himself
        |herself)|sits|cowers) ..1 in (his|her|their|the) office ..3, (would not|could not|does not|did not) ..1 know
        how to ..5, (not|never) ..2 (seen|been seen|around|available|in|there|on the gate|at the gate|out|visible) ..2
        (once|all|this|ever|on|at|when|since), straight (question|answer), (phone|mobile) ..2 (all|whole|instead|while
        |during|no teaching) ..2, (talks|talked|speaks|spoke|talking|speaking) (over|down to) ..2
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
