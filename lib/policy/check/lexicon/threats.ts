import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Threats, calls for violence, hints at harm. `idioms.ts` has the phrases that only sound like them. */
export const THREATS = {
  'threat.direct': {
    says: 'says what will be done to somebody',
    phrases: phrases(
      `
      ({iwill}) ..3 ({beat}|{kill}) ..1 ({him}|the lot of),
      ({iwill}) ..3 ({beat}|{kill}|~break|~snap|~cave|~crack|~rip|~cut|~wring|~slit|~stamp on) ({your}|every
        bone in {your}) ..2 ({body}|off|in),
      ({iwill}) ..2 (knock|take|sort|spark|lay|bang|put) ({him}) ..1 (out|down),
      ({iwill}) ..2 (do {him} in|do time for|swing for {him}|have {him} (down|on the floor|by the throat)|fill
        {him} in|end {him}|finish {him} off|destroy {him}|bury {him}|make {him} (pay|suffer|bleed|regret|sorry)
        |teach {him} a lesson|wipe the floor with|hunt {him} down|come for {him}|~pay {him} a visit|be paying
        {him} a visit|be waiting for {him}|drag {him} ..1 (out|down|across|by|through)|rip into {him}|run {him} over),
      (put|leave|send|land) ({him}) in (hospital|a coffin|a wheelchair|intensive care|the ground|an ambulance|a
        body bag|a and e|a box|a grave|casualty|the morgue),
      ({iwill}) ..3 (burn|torch|bomb|blow up|set fire to|petrol bomb|firebomb|shoot up|smash up|trash|brick)
        ..1 (<school>|<staff>|the|that|this|your|his|her|their|it|place),
      (i am|we are) coming (down|round|over|up|in) ..5 ({beat}|{kill}|sort|drag|fight) ({him}|{your}),
      (he|she|they|you|<named>|<someone>) ({is}|will be) ..1 (dead meat|a dead (man|woman|person|kid|boy|girl) 
        |a goner|dead when|dead if|so dead|fucking dead|dead to),
      (you|your) are? (dead), <named> (you)? (are)? dead (tomorrow|on|when|after|next), dead man walking,
      dead woman walking, {your} are a dead (man|woman),
      (he|she|they|you|<someone>) ({is}) (getting|going to (get|be)|about to (get|be)) ..1 (stabbed|battered 
        |shot|beaten|banged out|knocked out|jumped|shanked|killed|murdered|smashed|slapped|punched|decked 
        |kicked|done in|twatted|sparked|leathered|hospitalised|chinned|sorted out|burnt out),
      (he|she|they|you|<someone>) ({is}) (getting|going to (get|have)) ({your}|his|her|their) ..2 (kicked 
        |knocked|bashed|stoved|ripped|busted|punched|smashed|caved|broken|punched|stamped|blown|bricked|slashed
        |put) (in|off|on|through)?,
      (getting|going to get|get) (a|his|her|their|your) ..1 (kicking|hiding|battering|beating|pasting|bullet),
      (getting|going to get|get) (his|her|their|your) ..2 (smashed|kicked|punched) in,
      (you|he|she|they|<someone>) (will|would|is going to|are going to) ..2 (leave|leaving|go home|end up|wake
        up|be|coming out) in (an ambulance|hospital|a coffin|a body bag|a box|a hearse|a ditch|a wheelchair 
        |intensive care|a grave|a and e|bits|pieces),
      (you|he|she|they|<someone>) (will|would|is going to|are going to) ..2 ((eating|drinking) ..3 straw|not
        (walk|be walking|be breathing|make it|wake up|live)|six feet under|pushing up daisies|picking ..3 teeth
        |spitting teeth|scraped off|need ..2 (dentist|dentures|ambulance|surgeon|coffin|undertaker|doctor when 
        |wheelchair)),
      (bring|bringing|brought|taking|carrying) (a|my|the) ..1 (knife|gun|machete|blade|hammer|crowbar|acid 
        |shotgun|rifle|axe|bomb|knuckle duster) (to|into|in|for|with) ..2 (<school>|<staff>|lesson|class 
        |playground|gate+|him|her|them),
      (shoot up|blow up|bomb|burn down|torch) (the|that|this|our|your) ..2 (school|place|building|<school>|office),
      (shoot up|blow up|bomb|burn down) <school>,
      (there is|there will be) ..2 (bomb|shooter|gunman) (in|at|going off|under|inside) ..2 <school>,
      (school|<school>) (is|will be) ..2 (shot up|blown up|bombed) (tomorrow|on|today|next)?,
      (bring|bringing|pack|packing|carry|carrying) (a|my|the|your) (blade|gun|machete|shank|knuckle duster 
        |zombie knife|flick knife|hunting knife|crowbar|acid),
      (bullet|knife|axe|blade|bomb) (with {your} name on|in {your} (head|back)|for {him}),
      (someone|somebody|people|teachers|he|she|<staff>) ({is}) (getting|going to get|going to be) (hurt 
        |injured|killed) ..1 (if|when|unless|soon|one day),
      lucky i (did not|do not|have not) ..1 ({beat}|{kill}|run {him} over|break),
      (when|once|by the time|after) i (am|have) ..1 (done|finished) with ({him}|<staff>)
      `,
    ),
  },
  'threat.could': {
    says: 'speaks of doing violence to somebody',
    phrases: phrases(
      `
      (i|we) (could|want to|feel like|would love to|am tempted to|fancy|dream of) ..2 (kill|murder|strangle 
        |throttle|batter|punch|slap|stab|smack|hit|deck|shoot|choke|killing|punching|slapping|strangling 
        |battering|hurt|headbutt) ({him}|<staff>|<school>|{your}),
      (i|we) (could|would love to|want to) (wring|break) {your} (neck|legs)
      `,
    ),
  },
  'threat.incite': {
    says: 'calls for violence',
    phrases: phrases(
      `
      (somebody|someone|anyone|anybody|we|you|people|parents|everyone|dads|lads|the dads|us) ..1 (should|needs
        to|need to|ought to|has to|have to|must|wants to|please) ..2 ({beat}|{kill}|~drag) ({him}|<staff> 
        |<school>|{your}),
      (somebody|someone|anyone|we|you|people|parents|everyone) ..1 (should|needs to|need to|ought to|please 
        |must|want to|wants to) ..2 (give ({him}) a ..1 (slap|kicking|smack|hiding|battering|thump)|run {him}
        over|burn ..2 (school|place|house|car|building|down)|brick|torch (the|that|it)|sort {him} out|string
        {him} up|set fire),
      (put|throw|lob|chuck|launch|stick|heave) (a|some) ..1 (brick+|petrol bomb|firework|bottle|stone|rock 
        |molotov|grenade|bomb|hammer) (through|at|into|in|under) ..5 (window+|door|letterbox|letter box 
        |windscreen|house|car|office|school|head|him|her|them|<staff>),
      brick+ through ..5 (window+|door|windscreen|letterbox),
      (slash|key|smash|burn|torch|brick|petrol|let down|egg) ({your}|all their|the staff|that) ..2 (tyres|car+ 
        |windows|windscreen|van|house|garage),
      (he|she|they|you|<someone>|that one) ..1 (need|needs|want|wants|deserve|deserves|is asking for|are asking
        for|is begging for|could do with|wants giving|needs giving) ..1 (a|an|to be|to get|some|his|her|their)
        ..2 (slap|slapping|smack|kicking|hiding|battering|beating|bullet|shooting|shot|hung|hanged|stringing 
        |lynching|knocking out|strung up|stabbed|stabbing|battered|beaten|burned|thumped|thump|clout|lamping 
        |kicked in|smashed in|kneecapping|leathering|filling in|punching|punch in|punch),
      (need|needs|want|wants|deserve|deserves) (his|her|their|your) ..2 (smashing in|kicking in|breaking 
        |punching|caving in|slapping|slitting|bricking|burning|slashing|knocking (off|out)),
      (need|needs|wants|want) putting (in (the ground|a box|hospital|a home)|down|to sleep|out of (his|her 
        |their) misery|under),
      (needs|wants|deserves) (slapping|shooting|stabbing|hanging|battering|stringing up|punching|knocking out 
        |beating|lynching|smacking|decking|burning down|bombing|torching|leathering|filling in|kneecapping|kicking),
      let us ..3 ({beat}|{kill}|drag|jump|brick|torch|lynch) ({him}|{your}|the place),
      let us ..3 burn (it|the|this|that),
      let us ..3 give {him} a ..1 (kicking|slap|hiding|fright|battering|beating|scare|pasting),
      give ({him}|that ..2) (a|the|an) ..2 (kicking|hiding|battering|beating|pasting|smack in|slap|thump|black
        eye|kick in the|fat lip|seeing to|bunch of fives|good slap|punch|dig in),
      (should|ought to|needs to|need to|deserves to|deserve to|want to|wants to) (be|have been|get) ..1 (shot 
        |hung|hanged|strung up|stabbed|put down|burned|burnt|beaten|lynched|castrated|drowned|horsewhipped 
        |flogged|exterminated|gassed|executed|battered|dragged out|slapped|punched|knocked out|kicked to death|stoned),
      (hope|pray|praying|hoping|wish|wishing) (that)? ..2 ({him}|he|she|they|someone|somebody|<staff>) ..3 (die
        |dies|dead|died|stabbed|run over|hit by|cancer|rot|rots|burn|burns|choke|chokes|crash|crashes|shot 
        |batters|slaps|drops dead|stabs|suffers|run over by|knocked down|killed|beaten up|attacked|twats|falls
        down|breaks (a|his|her) (neck|leg)),
      hope (it|the|that|this) ..2 (burns down|burns to), (dance|piss|spit) on {your} grave, rot in hell, drop dead,
      burn in hell, burn (them|it|him|her) (out|down), burn the (place|school|building) down,
      (who is|who|anyone|anybody|who else) (with me|coming with me|coming|up for|in for) ..8 (drag|kicking 
        |batter|smash|burn|brick|slap|jump him|jump her|pasting|hiding|kick {your} head),
      (knock|kick|punch|smash) ({your} ..1 (teeth|head|face) (in|out)|seven bells|the (shit|living daylights 
        |crap|life) out of {him}),
      (go and|go|want to|going to) ..1 (beat|batter|smash|bang|do) {him} (up|in|out), string {him} up,
      stick the boot in, kick {your} (head|teeth|door|face) in, (run|running) (that|this|the)? _? ({him}|<staff>) over
      `,
    ),
  },
  'threat.veiled': {
    says: 'hints at harm',
    phrases: phrases(
      `
      (i|we) know (exactly|now)? where ..2 (you|he|she|they|{him}|{your}|<staff>) ..3 (live+|park+|work|works 
        |walk|walks|drink|drinks|drive|drives|go|goes|sleep|sleeps|shop+|school|house|home|train|gym|kids),
      (i|we) know (what|which) (car|road|house|street|bus|way|gym|pub|time) ..1 (you|he|she|they|<staff>) ..1
        (drive|drives|live|lives|park|walk|walks|get|gets|take|takes|go|goes|leave|leaves|finish|finishes|drink|drinks),
      (i|we) know where your (kids|children|family|daughter|son|mum|wife|husband),
      know where (you|they|he|she) (live|park|sleep|lives|parks|sleeps),
      watch (your|his|her|their|<someone> 's) (back|backs|step),
      (better|had better|best|wants to|want to|needs to|need to|should|ought to) ..1 (watch ({your}) (back 
        |step)|look over|be careful (walking|going home|when (he|she|they|you) (walk|leave|go|get|park))|check
        {your} (brakes|tyres|car|locks|doors)|lock {your} (door+|window+)|start running|stay away from|sleep
        with one|keep looking|hope i (do|never)|hope we (do|never)|start praying|run and hide|move house|grow eyes),
      look+ over (your|his|her|their) shoulder, looking over (your|his|her|their) shoulder, sleep with one eye open,
      one eye open tonight, grow eyes in the back,
      (you|he|she|they|<staff>|<pupil>) (will|is going to|are going to|would) (live to)? (regret|pay for|pay
        dearly|wish (you|he|she|they)|be sorry|get yours|get theirs|get what (is|'s|you|he|she|they) ..1
        (coming|deserve|deserves)|learn the hard way|rue),
      what ({is}) coming to ({him}|you), get what ({is}) coming, what happens to (grasses|snitches|people who),
      (has|have) it coming, had it coming,
      <someone> (had)? better (watch|be careful|run|hide|pray|look out|start|stay|not come),
      (let us|we will|i will) see how (hard|brave|tough|big|smug|cocky|clever|funny) (he|she|you|they|<someone>),
      there (will|is going to) be ..1 (blood|bloodshed|murder|violence|hell to pay),
      (you will|he will|she will|they will) not (see|know) what hit (you|him|her|them),
      (blood|bodies) on the (playground|floor|walls|pavement|carpet), (days|hours|cards) ({is}) (numbered|marked),
      (your|his|her|their) card ({is}) marked, your time is coming, your turn (next|is coming|soon),
      (you|he|she|they|<staff>) ({is}) next,
      (would|wouldnt|would not) (it|that) ..1 (be) ..1 (awful|terrible|a shame|sad|funny|tragic|such a shame)
        if ..4 (fire|accident|burnt|burned|happened|window+|brick|brakes|tyres|attacked|hurt|crashed|burgled),
      do not be surprised (if|when) ..5 (keyed|slashed|bricked|burnt|burned|smashed|torched|knock|hurt|happens
        to|tyres|windows|attacked|jumped|visit),
      (get|getting|rounding up|round up|bring|bringing) the (lads|boys|mob|crew|family) (together|round|down|up),
      (would be|be) a ..2 shame if (something|anything) ..1 (happen|happened|happens|were to|was to|went),
      (pity|shame) if (something|anything) happened,
      (would not want|do not want|hate) (anything|something|somebody) (bad|nasty|horrible)? (to happen|happen 
        |happening) to,
      accidents (do)? happen, accidents can happen,
      (things|something) (can|could|might|will) happen (to (you|him|her|them|<staff>)|in the dark|on the way home),
      (tick tock|tik tok) (<staff>|<you>), consider (this|yourself) (a|your|as a)? ..1 (warning|warned),
      this is (your|his|her|their) ..1 (last|final|only) ..1 warning, (last|final) warning <staff>,
      (do not|does not) make (me|us) come (down|round|over|up|in|there), say (that|it) to my face,
      (come|goes|comes|go) near my ..3 again (and|or),
      (touch|touches|lay a finger on|lays a finger on) my ..3 (again)? and (i|we|you),
      (next time|when|if|until|wait until|wait till|till) i (catch|get hold of|get my hands on|bump into)
        ({him}|<staff>|who),
      (wait until|wait till|next time) i see ({him}|<staff>) ..4 (sorry|wish|regret|pay|face|teeth),
      just (wait until|wait till|you wait), got my hands on ({him}|<staff>|whoever),
      get my hands on ({him}|<staff>|whoever|who|the (one|person|teacher)),
      coming for (you|him|her|them|<staff>|your),
      do not know who (you|he|she|they) (is|are) (messing|dealing|fucking) with,
      (mess|messing|messed) with (me|my|the wrong), picked the wrong ..2 (mess|mum|dad|family|parent),
      (your|their|his|her) (kids|children|son|daughter|wife|husband|mum|family) ..8 (remember that|bear that in
        mind|think about that|just saying|same school as mine),
      (remember|think about|bear in mind) (that)? (we|i) know where, snitches get stitches,
      my ..1 (brother+|cousin+|uncle+|lads|mates|boys|dad|fella|husband|family) ..1 (will|is going to|are going
        to|would like to) ..2 (sort|visit|pay|deal with|find|wait for|come down),
      i (know|have|have got) people who,
      (wait for ({him})|waiting for ({him})|be waiting) ..1 (outside|at the gate+|in the car park|by your car 
        |by his car|by her car|at your house|down your road|after work|when|tonight),
      (see|meet|get|catch) ({him}|<staff>) (on (your|his|her|their) own|alone|in the dark|down a dark|round the back),
      (will not|is not going to|are not going to) be (safe|smiling|laughing|so (brave|cocky|smug|big|hard))
        (when|in|after|outside|much longer|for long),
      not so (brave|hard|tough|cocky|big) (when|without|outside|now|in the dark), (fetch|send) the (boys|lads) round,
      (i am|we are|i will be|we will be) outside {your} (house|home|door), watch what happens, you watch,
      see what happens to (you|him|her|your|his)
      `,
    ),
  },
  'threat.weapon': {
    says: 'a picture of a weapon',
    phrases: phrases(
      `
      knife, gun, bomb, axe, coffin, blood, grave, punch
      `,
    ),
  },
  'threat.reported': {
    says: 'tells of a threat or an attack by others',
    phrases: phrases(
      `
      (was|were|been|got|being|getting|be) ..1 (threatened|attacked|assaulted|mugged|verbally abused),
      (threatened|attacked|assaulted) (by|at|outside|on),
      (police|cops) (have been|were|are|has been|had to be|have) (called|informed|involved|told|aware|on site 
        |warned|arrested|charged),
      ({has}|been)? (reported|reporting|spoken) ..2 to (the)? police,
      (receive|received|getting|had|sent|made) ..2 (death)? threats, threats (were|have been) made,
      (anti|against|stop|end) (violence|knife crime|bullying),
      (lockdown|fire|evacuation|bomb) (drill|practice|procedure|alarm), knife crime,
      (zero tolerance|will not tolerate|do not tolerate),
      (in court|jailed|sentenced|arrested|charged|convicted|on trial)
      `,
    ),
  },
  'threat.sport': {
    says: 'speaks of a match or contest',
    phrases: phrases(
      `
      match, game, league, cup, final, finals, semi, team, quiz, tournament, football, rugby, netball, cricket,
      hockey, goal+, sports day, tug of war, race, score, opposition, competition, derby, fixture, dodgeball, chess,
      rounders, record, boss level, fortnite, minecraft, mario kart, xbox
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
