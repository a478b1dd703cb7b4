import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Threats, calls for violence, hints at harm. `idioms.ts` has the phrases that only sound like them. */
export const THREATS = {
  'threat.direct': {
    says: 'says what will be done to somebody',
    phrases: phrases(
      `
      ({iwill}) ..3 ({beat}|{kill}) ..1 ({him}|the lot of),
      ({iwill}) ..3 ({beat}|{kill}|~break|~snap|snapchat|~smash|~bust|~shatter|~fracture|~cave|~crack|~rip|~cut|~wring
        |~slit|~stamp on) ({your}|every
        bone in {your}) ..2 ({body}|off|in),
      ({iwill}) ..2 (knock|sort|spark|lay|bang|put) ({him}) ..1 (out|down), ({iwill}) (take|be taking) (<named>|<you>)
        out,
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
      (when|once|by the time|after) i (am|have) ..1 (done|finished) with ({him}|<staff>),
      ({iwill}) ..5 ({beat}|{kill}) ..1 ({him}|the lot of),
      ({iwill}) ..5 ({beat}|{kill}) (someone|somebody|the (lot|pair|both) of),
      ({iwill}) ..4 (~break|~snap|snapchat|~smash|~bust|~shatter|~rip|~cut|~wring|~slit|~slash|~stamp|~crush|~crack
        |~burst|~split|~rearrange|~ruin|~spoil|~mess up) ({your}|both {your}|every one of {your}) ..2 ({body}|off|in
        |up|looks|nuts|balls|legs),
      ({iwill}) ..3 (end|finish|destroy|bury|merk|annihilate|obliterate) ({him}|<staff>
        |<pupil>|{your} life),
      ({iwill}) ..3 (have {your} head|have {your} guts|wear {your}|feed {him} to|make {him} (beg|squeal|bleed)|put
        {him} (in the ground|through (a|the|that) ..1 (window|wall|door|floor)|on {your} (back|arse)|six feet)|give
        {him} (what for|hell)|knock seven|knock ..2 (shit|crap|stuffing|living|seven) ..4 out|hit
        {him} so hard|kick {him}|kick off with|mess {him} up|cut {him} up|carve {him}|skin {him} alive|hang {him}|nail
        {him} to|swing for|bounce {your} head|get {him} ..1 (hurt|battered|jumped|sorted|shot|stabbed|killed)|get
      someone to|have {him} (killed|battered|hurt|shot|done in|done over|by the throat)|set my ..2 on {him}|run {him}
        over|mow {him} down|put a (bullet|knife|brick|fist)|stick one on {him}|shove (a|it|this|that|your|his|her) ..4
        (down {your}|up
        {your})),
      (going to|will|about to|got to|i will be|we will be) ..1 (kick|kicking|smash|smashing|cave|caving|stave|punch
        |punching|bash|bashing|stove|beat|beating) ({your}) ..2 (in|off|door|face|head),
      (going to|will) ..2 (give {him}|have {him}|catch|get) ..2 (a|the) ..1 (kicking|hiding|battering|beating|pasting
        |slap|smack|punch|belt|clout|leathering|thrashing|headbutt|dig|thump|crack|good hiding|seeing to|black eye|fat
        lip),
      (he|she|they|you|<someone>) ..2 (getting|gets|going to get|will get|going to be getting|having|will have|due
        |wants|needs) (a|one|some) ..1 (kicking|hiding|battering|beating|pasting|bullet|slap|slapping|smack|smacking
        |punch|belt|clout|leathering|thrashing|headbutt|dig|thump|crack|black eye|fat lip|brick|knife|blade|shank),
      (he|she|they|you|<someone>) ..1 (will be|will get|going to be|gets|getting|going to get|about to get|about to
        be) ..1 (stabbed|shot|battered|jumped|beaten up|done over|done in|filled in|knifed|shanked|banged out|slapped
        up|rushed|merked|licked|bricked|torched|firebombed|burned out|burnt out|hospitalised|buried|lynched|run over
        |sliced|slashed|cut up|glassed|kneecapped),
      (bring|bringing|brought|got|getting|carry|carrying|take|taking|with|have|packing) (a|my|his|the|me) ..1 (knife
        |blade|gun|machete|shank|knuckle duster|zombie knife|crowbar|acid|baseball bat|petrol bomb) (for|and|to|in
        |into|with|on|ready|waiting|from) ..4 (him|her|them|you|<named>|<staff>|<school>|boot|car|pocket|bag|names
        |name|monday|tuesday|wednesday|thursday|friday|tomorrow|tonight),
      (going|coming|be|go|come|get|turn up|went|went in|walk in|am) ..4 (swinging|fists flying|tooled up|mob handed
        |all guns blazing),
      (need|needs|needing|want|wants) ..2 (new (face|teeth|legs|kneecaps|nose|jaw|set of teeth|windows)|plastic
        surgery|a coffin|a hearse|a wheelchair|false teeth|dentures|stitches|a skin graft|an ambulance) ..2 (when
        |after|once|if|by the time|before)?,
      (he|she|they|you) will (need|be needing) ..1 (new (face|teeth|legs|nose|jaw)|plastic surgery|a coffin|a
        wheelchair|stitches|an ambulance|dentures|a dentist|hospital|burying|carrying),
      (scrape|scraping|scraped|wheel|wheeling|stretcher|stretchering) ({him}|<staff>|bits of {him}|what is left of
        {him}) ..2 (out|off|up|away) ..3,
      (they|you|we|police|someone) (will|would) ..2 (carrying|scraping|wheeling|identifying|burying|digging) ({him}
        |<staff>|your|his|her),
      ({iwill}) ..3 (hit|kick|punch|slap|smack|shoot|stab|kill|burn|bomb|attack|batter|smash|hurt) (every|all|any|the
        first|anyone|whoever|everyone|that|those|this|the) ..3 (teacher+|one|person|staff|governor+|kid+|of you|of
        them|parent+|head|ta+|in that|in there|in the way|who),
      i swear ..5 (kill|batter|swing|punch|stab) (him|her|them|you|<staff>|someone|somebody),
      (on|swear on) my ..2 life ..6 (dead|kill|batter|smash|hurt|hit|punch|knock|stab|burn|end (him|her|you|them)
        |regret|be sorry|get (him|her|you|them)),
      (be|wait|waiting|stood|standing) ..1 (waiting|for) ..6 ({him}|<staff>|<named>) ..1 will not ..4,
      (<staff>|<named>|he|she|you|they) ({is}) (getting|going to get) (it|done|whats coming|his|hers|theirs|yours) ..4
        (mark my words|big time|soon|monday|tomorrow|tonight|proper|later|bad|good and proper|when|off me|from me),
      (he|she|they|you|<staff>|<named>) (will|will be|is going to be|are going to be) ..1 (eating|drinking|breathing
        |walking|fed|living) ..1 (through|with|on) (a|the) ..1 (tube|straw|stick|frame|crutches|drip|machine
        |ventilator) ..3,
      (walking|dead|living|talking) corpse, one (punch|hit|kick|bullet|blow|stab) ..6 (take|takes|all|enough|down|out
        |gone|needs|it),
      limb from limb, (come|coming) near (me|us|my ..2|mine) ..1 again ..3 and ..2 (i|we|he|she) ..6,
      (slap|wipe|knock|smack|punch|kick|beat|scrape|smash) (the|that|his|her|your) ..2 (smile|grin|smirk|face|look
        |attitude|teeth|lights|head|daylights|smugness|taste) ..2 (off|out|in|clean) ..3,
      (if|when|next time|once|wait till) (i|we|my ..1) ..1 (see|catch|find|spot|clock|meet|get hold of|bump into|run into) ..8 (going|ending
        up|end up|leaving|off|need) ..3 (hospital|a and e|intensive care|ambulance|morgue|body bag|coffin|wheelchair) ..3,
      (wait|just wait|wait there) (till|until|for) ..6 ({your} are|you is|{is}) (finished|dead|done for|getting it|a dead man|gone|history),
      (there is|there will be|going to be|will be) (blood|bloodshed|bodies|carnage) (on|in|at|all over|everywhere|outside) ..4,
      ({iwill}) ..2 (bang|spark|jump|rush|mash|roll|drop) ..1 out ..1 (<pupil>|<named>|{him}),
      (bang|banging|sparking|spark) out (<pupil>|<named>|{him}) ..6,
      <named> ..1 ({is}) ..1 dead (after|tomorrow|tonight|when|if|once|on (monday|tuesday|wednesday|thursday|friday)
        |at (lunch|break|school)) ..3
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
      (i|we) (could|would love to|want to) (wring|break) {your} (neck|legs),
      (i|we) (could|want to|feel like|would love to|am tempted to|fancy|dream of|would gladly|would happily|need to
        |would like to|nearly|almost) ..2 ({beat}|{kill}) ({him}|<staff>|<school>|{your}),
      (itching|dying|desperate|tempted|ready|this close|so close) to ..1 ({beat}|{kill}) ({him}|<staff>|{your}|someone
        |somebody)
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
      (somebody|someone|anyone|anybody|please) ..1 (shoot|stab|kill|hang|gas|poison|drown|strangle|bomb|behead|lynch|run over)
        (that|this|the|him|her|them|<named>) ..3,
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
      stick the boot in, kick {your} (head|teeth|door|face) in, (run|running) (that|this|the)? _? ({him}|<staff>) over,
      (want|need|deserve) ..1 (hanging|shooting|stringing up|lynching|burning|drowning|flogging|battering|stabbing
        |horsewhipping|gassing|putting down|executing|exterminating),
      (needs|need|wants|want|deserves|deserve|should|could do with|about time) ..3 (battering|stabbing|shooting
        |hanging|drowning|burning|jumping|slapping|smacking|punching|kicking|lynching|filling in|chinning|decking
        |sparking|knifing|glassing|shanking|beating up|a visit from|teaching a lesson|bringing down a peg with|running
        over|knocking into next week),
      (someone|somebody|anyone|anybody|everyone|we|you|people|parents|lads|dads|us|they|i) ..1 (should|needs to|need
        to|ought to|has to|have to|must|want to|wants to|would|could|please|going to|will) ..2 (tie {him}|set {him} on
        fire|set fire to|set light to|light {him} up|throw {him} (in|off|under|out)|push {him} (in|off|under|down)
        |chuck {him} (in|off|under)|do {him} in|do {him} over|do (that|the|this) ..3 with|lock {him} in|petrol bomb
        |firebomb|smash ..3 (windows+|window|car|door|face|up)|kick ..2 (door|head|teeth) (in|down)|put {him} (down|in
        (hospital|a box|the ground)|out of)|put {your} windows|blow (it|the|that) ..2 up|burn (it|that|the|this|him
        |her) ..3 down|knock {him} (out|about|into)|bump {him} off|wipe {him} out|shut {him} up
        for good|sort {him} out (properly|once|good)|teach {him} a (proper|real|hard) lesson|get {him} (after|outside
        |on)|jump {him}|rush {him}),
      (set|setting|light) ({him}|<staff>|it|the (school|place|office)) (on fire|alight),
      (why|how come) (has|have|did|does|is) (not)? (nobody|no one|anybody|anyone|somebody|someone) (not)? ..1 ({beat}
        |{kill}|given {him}|give {him}|~brick|~torch) ..4,
      (~give) ({him}|<staff>|that ..2) (a|the|an|one|some) ..2 (kicking|hiding|battering|beating|pasting|slap|slapping
        |thump|black eye|fat lip|seeing to|bunch of fives|punch|dig|taste of|beasting|shoeing|leathering|thrashing),
      taste of {your} own medicine,
      (fancy|want to|wants to|up for|who is up for|in for|help me|let us|we should|i should|should|going to|could|lets
        |wanna|come and|go and|who will|anyone|someone|you) ..2 (~key|keying|~egg|~slash|~brick|~torch|~vandalise
        |~trash|~firebomb|~spray paint|~graffiti|~scratch|~wreck|~smash up|~smash|~burn|~pelt|~stone) ..3 (car|house
        |tyres|tires|windows|window|van|home|door|garden|office|bmw|audi|merc|golf|corsa|mini|range rover),
      (egg|key|slash|smash|brick|torch|burn|trash|wreck|vandalise|pelt) ({your}) ..2 (house|car|windows|window|tyres
        |van|door|home|garden|stuff|bike),
      (we|us|lot|all|everyone|mob|enough|lads|let us|dads|parents|who is|anyone|team|gang|crew) ..4 (go|going|goes
        |turn up|turning up|march|marching|head|heading|get|storm|pile) ..2 (round|down|over|to|up) to? {your} (house
        |home|gaff|door|place|street),
      (round|round at|to|at) {your} (house|gaff|door) ..3 (tonight|tomorrow|mob handed|with ..2 (bat+|petrol|bricks
        |lads)),
      (let us|we|lads|everyone|all of us) ..2 (jump|rush|ambush|corner|gang up on|wait for|bang out|do|get|lynch|drag)
        ({him}) ..2 (after|at|outside|on|when|tomorrow|monday|tuesday|wednesday|thursday|friday|at the|by the|in the
        |who),
      (hope|hoping|pray|praying|wish|wishing|hopefully) ..1 (that)? ..1 ({him}|he|she|they|someone|somebody|<staff>
        |<pupil>|you) ..3 ({kill}|~die|~suffer|~choke|~rot|~burn|~crash|~get (hit|run over|stabbed|beaten|jumped
        |battered|cancer|what|hurt)|~smash|~batter|~slap|~stab|~hurt|~punch|~drown|~bleed),
      (wish|hope|if only) ..1 (someone|somebody|one of|a parent) ..1 would ..6 (petrol|bomb|brick|fire|burn|torch
        |match|bat|hammer|knife|gun|bullet|fist|punch|slap|hit|kill|hurt|down|smash),
      (deserve|deserves|ought|needs|need|should) to (die|burn|suffer|hang|rot in|bleed|be killed|be hurt|be dead|drown),
      (want|would like|love|like|live|wait|cannot wait|can not wait|pay good money) to see ({him}) (suffer|dead|hang
        |bleed|burn|hurt|battered|beaten|in (a box|hospital|the ground)|swing|get ..2 (kicking|hiding|battering|slap)),
      (bring|brings|bringing|brought) back the (noose|rope|birch|cane|gallows|death penalty|stocks|guillotine|hanging)
        ..2 (for|and) ..6, (noose|gallows|firing squad|guillotine|electric chair|death penalty|rope) ..2 (for|is too
        good for) ..3 (him|her|them|like|<staff>|you|people),
      (about time|high time|time) (someone|somebody|we|the parents|parents|people) ..1 (taught|gave|sorted|dealt with
        |showed|put|shut|knocked|slapped|hit|punched|dragged|ran|took|burnt|burned|smashed|went round) ..6,
      (chuck|throw|push|dump|drown|bury|lob|sling|toss) ({him}) ..2 (in|off|under|into|down|over|out of) ..3 (canal
        |river|sea|bin|skip|lake|pond|bridge|cliff|pier|bus|train|lorry|quarry|well|window|harbour|dock|weir|ditch
        |bottom of|top of),
      (pay|paying|give) ({him}|<staff>|{your} house) a ..1 visit ..4, (up for|in for|fancy) ..2 (paying|giving
        |visiting|waiting|jumping|going round|teaching|sorting|doing) ..5 (visit|lesson|kicking|lads|tonight|house
        |over|him|her|<staff>), bring the (lads|boys|crew|bats|petrol|family) ..2,
      (wait|waiting|lie in wait) for ({him}|<staff>) ..2 (after|outside|at|when|by|round|tonight) ..6,
      (put|putting|kick|kicking|cave|caving|stove|boot|booting) {your} ..2 (windows|window|door|windscreen|face|head
        |teeth|front door) (through|in|out)
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
      see what happens to (you|him|her|your|his),
      (i|we|he|she|they|you|karma|everyone|people|someone|lads|boys|us) ..2 (know|knows|knew|seen|found out|finding
        out|worked out|find out|clocked|got) (exactly|now|full well|all about)? (where|what|which|when) ..1 (time|car
        |house|road|street|school|route|way|gym|pub)? ..1 (you|he|she|they|your|his|her|<staff>|<pupil>|<named>) ..3
        (live+|lives|park+|parks|drive+|drives|walk+|walks|drink+|drinks|finish|finishes|leave+|leaves|sleep+|sleeps
        |home|kids|go to|goes to|get on|gets on),
      (nice|lovely|pretty|beautiful|decent|smart) (house|home|car|motor|kids|family|face|front door|windows|garden
        |little family) ..8 (flammable|burn|burns|burnt|insured|insurance|scratched|petrol),
      (look|looks|looking) ..1 flammable, (would|will|bet it|bet they) burn (nice|nicely|lovely|well|easily|quick
        |quickly),
      (hope|make sure|trust|bet|wonder if|best check|better check) ..4 (life insurance|health insurance|house
        insurance|insured|dental plan|good dentist|smoke alarm+|fire extinguisher|locks on|locked ..2 door+|bodyguard
        |good alarm|running shoes|next of kin|will written|written {your} will|private healthcare|bupa|funeral plan
        |brakes),
      (karma|time|fate|payback|revenge|justice) ..3 (baseball bat|bat|brick|knife|knows where|wearing|fist+|hammer
        |catch up with ({him}|<staff>)|coming for|on its way for|coming ({your}) way|is coming <named>),
      (when|once|if|until|till|wait until|wait till|let us see|see what|see how) ..3 (you|he|she|they|<staff>|<named>)
        (meets|meet|bumps into|bump into|runs into|run into|comes across|come across|sees|see) (my|me|the|our) ..2
        (brother+|lads|dad|husband|cousin+|mates|boys|uncle+|family|partner|dogs|fist+),
      (my|our|me) ..1 (brother+|lads|dad|husband|cousin+|mates|boys|uncle+|family|partner|dogs|fella|bloke) ..2 (want
        a word|wants a word|looking for|know where|knows where|on (the|their|his) way|paying|waiting for|would love to
        meet|will see to|will deal|are coming|is coming|know people|knows people|will be having|just got out|out of
        prison),
      (he|she|they|you) will not be ..2 (so (cocky|brave|hard|smug|big|clever|tough|mouthy|full)|walking|smiling
        |laughing|smirking|talking|teaching|grinning|sleeping) ..3 (when|once|after|soon|for|much|much longer|anymore
        |then|if|straight|with|in|so|by),
      (sooner or later|one day|one night|some night|some day|one of these days|when (he|she|they|you) least expect+
        |when no one|when nobody) ..8 (alone|on (her|his|your|their) own|cross paths|bump into|come unstuck|find (you
        |him|her)|get (you|him|her)|catch (you|him|her)|pay|dark|be there|be waiting|the wrong
        person|sorry),
      (your|his|her|their) ..1 (time|clock|luck|days|number|turn) ..1 (is)? ..1 (up|ticking|running out|run out
        |numbered|will come|is coming|almost up),
      (clock is ticking|tick tock|tic toc|ticktock) ..4, (going to|will) make ({him}|<staff>|{your} life) ..1 (pay
        |hell|a misery|misery|suffer|disappear),
      (i am|we are|someone is|people are) ..1 (always|all) ..1 (watching|following) (you|him|her|<staff>|<named>), (i
        |we) will find you (and|wherever|<staff>), (i|we) (will|can) find out where (you|he|she|they),
      (can|could|you can) run but, (can not|cannot|nowhere to) (hide|run) ..2, (eyes|got eyes) on (you|him|her|<staff>
        |{your} house),
      (got|have|found|had|know|knows|got hold of) ({your}) (home)? (address|number plate|reg|registration|route
        |routine) ..4 (lads|watch|careful|see you|visit|coming|sleep|be seeing),
      (saw|seen|see|watched|watching) (your|his|her|their|<staff> 's) ..1 (kids|wife|daughter|son|husband|little girl
        |little boy|missus|car|house) ..6 (shame|careful|alone|just saying),
      (you|he|she) ..1 (has|have|got|'s got) (kids|children|a family|a daughter|a wife|a son|little ones) ..1 (too|as
        well|yourself|have not you|has not she|of your own|to think),
      people (like|who) ..4 (get hurt|go missing|end up (hurt|dead|in (hospital|a|the))|disappear),
      (bad|nasty|funny|terrible|horrible|strange) things ..1 happen ..1 (to|on|when|in) ..4,
      (take|took|taking|taken) (matters|things|it|the law|this) into (my|our|their|your) own hands,
      (i|we) (will|can) not be ..1 (responsible|held responsible|accountable) for (my|our|what) ..4,
      (do not|dont|does not|they do not|you do not) ..2 know what i (am|will) ..1 (capable|do|be), (someone|somebody
        |anyone)? hold me back ..4,
      (done|do|doing|served) (time|bird|years|a stretch) (for|before|inside) ..3, (not|never) ..1 (afraid|scared
        |bothered) ..2 (prison|jail|inside|do time|time inside|nick),
      (worth|happy|happily|gladly|would) ..2 (going|go) to (prison|jail|nick) for ..3, (worth (the|doing|doing the)
        (prison|time|jail|sentence)),
      (do not|dont|better not|best not|had better not) (push|test|try|cross|provoke|wind) (me|us) ..3 (or|if|too|any
        |again|far|up|will|because|patience)?,
      (be seeing|see) (you|him|her) real soon, (you|he|she|they) (will|is going to|are going to
        |would) ..1 (live to)? ..1 (regret|pay for|rue|be sorry|wish|get yours|get theirs|suffer),
      (touch|touches|touching|lay|lays|go near|goes near|come near|comes near|look at|looks at|speak to|speaks to
        |upset|upsets|exclude|excludes|shout at|shouts at|mess with|do that to|try that|say that|hurt|hurts|threaten
        |ring|pick on|put ..2 hand+ on) ..7 (again|once more|one more time|one more) ..2 (and|or) (i|we|you|he|she
        |they|see|there|it),
      (one|1) more ..6 and (i|we|you|he|she|they) ..2 (snap|explode|swing|swinging|kill|hit|sort|deal|go mad|lose it
        |lose my|pay|suffer|get it|be sorry|regret|come down|coming|dead|finished|done for|hurt|be up there|drag
        |batter|smash|knock|punch|slap|hospital|ambulance|floor|swing for),
      (better|had better|best) ..1 (hope|pray) ..3 (police|i|we|they|my ..1|nobody|no one|never) ..5 (before|first|not
        |find|catch|see|get|bump|meet),
      (you|he|she|they|<staff>|<pupil>|<named>) (had|has|have)? ..1 (better|best) ..2 (watch (it|out|yourself|himself
      |herself|themselves|your|his|her|their)|look out|keep (away|out|looking|one eye)|not ..2 (show (your|his|her)
        |cross (me|us))|stay (away|inside|indoors)|hide|leave town|say (your|his|her) prayers
        |make a will|grow eyes),
      (want|wants|need|needs|had better|better|best|might want|may want|ought|should) to ..1 (start)? ..1 (check
        (under )?{your} car|check ..2 brakes|looking over|look over|look behind|lock {your}|move house|move away|leave
        town|get ..1 (bodyguard|alarm|cctv|dog)|stay indoors|stay inside|keep {your} (head down|wits)|make a will|be
        scared|be worried|be afraid|be very afraid),
      (see you|meet me|find me|come out|step|say it|say that) ..2 (outside|in the car park|round the back|behind the
        (shops|gym|school|pub|bike sheds)|on the field) ..4 (alone|on your own|man to man|one on one|and see|no
        teachers|you coward),
      (would not|i would not) ..2 (walk|be walking|go|park|leave|come|show|want to be|sleep|drive) ..7 (if i (was
        |were) (you|him|her|them)|were i you),
      if i (was|were) (you|him|her|<staff>) ..2 (i would|id) ..2 (watch|sleep|run|hide|move|stay|keep|lock|check|be
        careful|not (walk|go|park|leave|come|show)),
      (what goes around|whats coming|what is coming) (to|for) (you|him|her|them|<staff>), (has|have|'s|got) it coming,
      watch (yourself|himself|herself|your back) ..1 (monday|tuesday|wednesday|thursday|friday|tomorrow|tonight|after
        school),
      (me and|i and) ..3 (coming|waiting|will be there|are there|looking|after) ..1 (for|to get|to find) (you|him|her
        |them|<named>|<staff>),
      (bullet|brick|petrol|match|bat|knife|noose|rope|grave|coffin|body bag) with ({your}|<staff>) ..1 name, (digging
        |dig|dug) {your} (own)? grave,
      (your|his|her) (little girl|little boy|daughter|son|kids|wife|husband|mum|girl|boy|lad) ..2 (goes|go|walks|plays
        |works|is at|are at|lives|catches|gets|in year|at the) ..9 <staff>,
      (long|dark|lonely|quiet) ..2 (walk|road|lane|alley|car park|way home) ..6 <staff>, (deep water|deep river|deep
        canal) ..4, (five|ten|two|#) minutes ..4 (alone|locked room|in a room|round the back|outside) with ({him}
        |<staff>|<named>|you),
      (picked|chose|chosen|messed with|messing with|upset|crossed|pissed off|came for|took on) the wrong (family|mum
        |dad|parent|man|woman|person|one|bloke|mother|father),
      (see|find out|know|learn|show (you|him|her|them)) (who|how|what) ..3 (laughing|smiling|brave|hard|tough|scared
        |feels like|happens when|happens if|happens to (you|him|her|people)|pain|fear|crying|smug|cocky|begging|big
        man|hard man) ..4,
      (can|tank|gallon|jerry can|jerrycan|bottle|litre) of petrol,
      (i am|i will|im|about to|going to|will) ..2 (lose it|snap|flip|explode|see red|do something (stupid|i regret)
        |end up in prison|end up inside|swing) ..4 (someone|somebody|him|her|them|hurt|pay|if|with|at|<staff>) ..4,
      (keep|carry on|carry) ..1 (talking|going|it up|laughing|on|pushing|mouthing|running your mouth) ..3 and (you|he
        |she|see|i|we) ..6 (find out|regret|see|get|end up|hospital|pay|what|sorry|learn|feel|bat|knife|teeth|mouth
        |face) ..5,
      (we|i) (know|have|got) (your|his|her|<staff> 's) ..1 (shifts|routine|route|hours|timetable|movements
        |registration|rota|car|number plate|postcode|house),
      (know|knows|found out|seen) ..1 (which|what|where) ..2 (house|car|street|road|flat|door|van|drive|front door) ({is}) ..1
        (yours|his|hers|theirs),
      (we|i|they|people|lads) (know|found out) ..1 (when|what time|where|which way) (your|his|her|their) ..2 (kids|kid|children|son|daughter|wife
        |husband|family|mum|boy|girl|missus) ..2 (get|gets|go|goes|come|comes|walk|walks|leave|leaves|finish|finishes|play|plays),
      (shame|pity) if ..5 (got|gets|get|was|were|went) ..1 (keyed|torched|smashed|burnt|burned|broken|scratched|slashed
        |bricked|hurt|followed|up in (smoke|flames)|missing) ..3,
      (better|wants to|needs to|should|ought to|want to|tell ..3 to) ..1 (watch|mind|be careful) ..1 (how|where|when|which way) (he|she|you|they|<staff>|<pupil>) (walk|walks|park
        |parks|go|goes|drive|drives|sleep|sleeps|get|gets) ..3,
      (might|may|could|will|would) ..1 be (your|his|her|their) (last|final) (night|day|breath|meal|walk|school run|lesson) ..3,
      hope (your|his|her) ..2 (car|brakes|heart|house|windows|insurance|tyres) ..6 (starts|work|works|holds|insured
        |safe|still there|in one piece) ..3,
      (people|folk|teachers|heads|men) (have|has|get|gets|got) ..2 (gone missing|disappeared|died|hurt|killed|stabbed
        |beaten|sacked|jumped|shot|buried|shanked|battered) for less ..2,
      (your|his|her|their) (turn|time|day|reckoning|comeuppance) (is|'s|will|is going to) ..1 (coming|come|next|near
        |soon) ..3, (your|his|her|their) turn 's coming ..2,
      (deal|sort|see|attend) (with|to) ({him}|<staff>) ..1 (ourselves|myself|our way|my way|personally|properly|in
        person) ..2, or else (we|i) ..3 (will|are|am) ..6,
      (start|starting|time to|better|wants to|get) ..1 (saying|say|said) (your|his|her) prayers ..2,
      will not ..1 (walk away|be walking away|see (christmas|the end|monday|morning|the weekend)|make it (home|out)|be
        getting up|be able to walk|get out alive|leave in one piece|leave alive) ..3,
      (she|he|they|<staff>|<pupil>) ..1 (should|needs to|need to|wants to|want to|had better|better|best|ought to
        |might want to) (be (careful|worried|scared|very careful)|take care|look out|mind (herself|himself
        |themselves)) ..6,
      (brakes|brake pipes|brake lines|brake cables|brake pipe|brake cable) ..2 (can|could|might|may|will|get|getting
        |has a habit of) ..1 (fail|failing|be cut|go|cut|snap) ..5,
      (come|coming|going|be|go) (down|up|round|over) (there)? ..2 with (my|the|some|a few) ..1 (brother+|lads|mates
        |boys|cousin+|uncle+|crew|dogs)
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
