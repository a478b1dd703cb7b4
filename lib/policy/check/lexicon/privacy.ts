import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Personal details, and what a school holds in confidence. */
export const PRIVACY = {
  'private.where': {
    says: 'says where somebody lives or can be found',
    phrases: phrases(
      `
      (live+|lives|living|lived|resides|moved|stays|staying|house is|flat is|home is|address is) (at|in|on|to 
        |opposite|next door to|round|just off|down) ..1 (#|number|no|flat|the (house|flat|bungalow|corner|end 
        |blue|red|white|green|one|big)|_ (road|street|lane|avenue|close|drive|way|crescent|terrace|row|place 
        |court|gardens|hill|grove|square|walk|rise|mews|view|ave|st|rd)|_ _ (road|street|lane|avenue|close 
        |drive|way|crescent|terrace|row|place|court|gardens|hill|grove|square|walk|rise|mews|view|ave|st|rd)),
      (home address|address|house|home|postcode) (is|of|'s) ..2 (#|_ (road|street|lane|close|avenue|drive)),
      # _ (road|street|lane|avenue|close|drive|way|crescent|terrace|row|place|court|gardens|hill|grove|square 
        |walk|rise|mews|view|ave),
      # _ _ (road|street|lane|avenue|close|drive|way|crescent|terrace|row|place|court|gardens|hill|grove|square
        |walk|rise|mews|view|ave),
      (gets|get|catches|waits|walks|walk|comes|goes|leaves|cycles|left) ..6 (on (her|his|their) own|alone|by
        (herself|himself)|home alone) ..4 (at|every|from|until|after|past|each|all|along|down|through|via) ..2,
      (walk+|walks|walking|cycles|gets the (bus|#|train)|catches the (bus|#)|waits) ..2 (home|to school|back 
        |alone|by (himself|herself)|on (his|her|their) own|at the bus stop) ..4 (alone|on (his|her|their) own 
        |by (himself|herself)|at #|at half|every day|each day|down _|along _|past|through|every|after school|# oclock),
      (he|she|<named>) ..1 (is|will be|gets|is left|goes|plays|trains|has|finishes|leaves|parks) ..2 (home
        alone|left alone|football training|swimming|ballet|dance|gym|karate|brownies|cubs|in the park|school 
        |work) ..3 (every|at #|on (mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|monday 
        |tuesday|wednesday|thursday|friday|saturday|sunday)|until|from #|by (himself|herself)),
      (live+|lives|living|lived) (opposite|next to|next door to|near|above|behind|by|across from|over) ..2 (the
        |a|<school>|_) ..3 (on|in|at|shop|pub|spar|church|chippy|park|road|street|lane),
      (~live|living|staying|stays|moved|moving|resides|lodging|dossing|holed up) ..7 (on|at|in|above|below|over|next
        to|next door to|opposite|down|up|off|behind|round) ..3 (road|street|lane|avenue|close|drive|way|crescent
        |terrace|row|place|court|gardens|hill|grove|square|walk|rise|mews|view|ave|rd|cres|cottages|cottage|paddocks
        |estate|park|green|villas|parade|quay|wharf|fields|meadow|meadows|bank|end|yard|house|flats),
      (found out|know|tell you|heres|here is|this is) where ..2 (lives|live|stays|parks),
      (flat|apartment|number|no|unit) # ..4 (road|street|lane|avenue|close|drive|way|crescent|terrace|row|place|court
        |gardens|hill|grove|square|walk|rise|mews|view|ave|rd|cres|cottages|cottage|paddocks|estate|park|green|villas
        |parade|quay|wharf|fields|meadow|meadows|bank|end|yard|house|flats), # ..3 (road|street|lane|avenue|close
        |drive|way|crescent|terrace|row|place|court|gardens|hill|grove|square|walk|rise|mews|view|ave|rd|cres|cottages
        |cottage|paddocks|estate|park|green|villas|parade|quay|wharf|fields|meadow|meadows|bank|end|yard|house|flats)
        ..1 (is|where|if|thats|that is),
      (walk+|walks|walking|wait+|waits|waiting|gets|catches|takes|plays|play|playing|cycles|goes|comes|leaves|hangs
        |sits|stands|is|left|travels|rides) ..8 (alone|by (himself|herself|themselves)|on (his|her|their) own
        |unaccompanied|unsupervised|home alone|without an adult) ..6,
      (alone|by (himself|herself)|on (his|her|their) own|home alone|unsupervised) ..5 (every|at #|at (half|quarter|ten
        |five)|from #|until|till|after school|before school|in the mornings|on (mondays|tuesdays|wednesdays|thursdays
        |fridays|saturdays|sundays|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|most (days|nights)
        |mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|monday|tuesday|wednesday|thursday|friday
        |saturday|sunday),
      (plays|play|hangs|hanging|knocks) (out|about|around|round) ..2 (on|in|at|by|down|behind) ..4 (till|until|every
        |after|most|late|alone|rd|road|street|lane|avenue|close|drive|way|crescent|terrace|row|place|court|gardens
        |hill|grove|square|walk|rise|mews|view|ave|rd|cres|cottages|cottage|paddocks|estate|park|green|villas|parade
        |quay|wharf|fields|meadow|meadows|bank|end|yard|house|flats),
      (walks|cycles|gets (the|a)|catches (the|a)) ..6 (home|to school|bus|train) ..5 (every|at|alone|past|through|down
        |along|via|from),
      aged # of # ..3
      `,
    ),
  },
  'private.label': {
    says: 'introduces somebody’s personal details',
    phrases: phrases(
      `
      ({your}|the ..1) ..1 (home|personal|private|mobile|phone|own)? ..1 (number|mobile|phone number|email|e
        mail|address|postcode|date of birth|dob|birthday|ni number|national insurance|reg|registration|number
        plate|numberplate|plate|bank details|sort code|account number|passport|snapchat|nhs number|landline),
      (reg|registration|number plate|numberplate|reg number|plates),
      (ring|call|text|phone|message|whatsapp|email|write to|contact|bombard) ({him}|<named>) ..2 (at home|on|at
        |and ask|directly),
      give ({him}|<named>) a (call|ring|bell|text), (date of birth|dob|born on|born), national insurance, ni number,
      (~ring|~call|~text|~phone|~message|~whatsapp|~email|~bombard|~spam|~prank call|~prank|~flood|~write to) ..1
        ({him}|<named>|<staff>|it|{your} ..2) ..3, (got|have|found|heres|here is|here 's|posting|sharing) ..2 ({your}
        |<named> ..1) ..3 (number|mobile|email|address|landline|line|details|phone),
      (private|personal|home|direct|own|work) (email|e mail|gmail|hotmail|number|mobile|mob|phone|line|address
        |landline), hotmail, gmail, outlook, (mobile|mob|landline|cell|home phone|phone number|phone no) ..1,
      payslip+, (ni|national insurance) ..1 (no|number)?, account (number|no)?, bank account, nhs number, passport
        number,
      (drives|driving|drive|car|van|audi|bmw|merc|mercedes|corsa|fiesta|polo|golf|nissan|qashqai|ford|focus|kia
        |vauxhall|astra|mini|range rover|land rover|volvo|toyota|honda|skoda|seat|tesla|fiat|renault|clio|peugeot
        |citroen|jeep|hyundai|mazda|transit|4x4|convertible|motorbike|scooter) ..1
      `,
    ),
  },
  'private.own': {
    says: 'gives the author’s own or a business’s details',
    phrases: phrases(
      `
      (my|our) ..1 (number|mobile|phone|email|address|business|snapchat|reg|car),
      (call|ring|text|message|email|contact|phone|whatsapp|dm|find) (me|us), me on, us on,
      (the|school|main|front) (office|reception|switchboard|helpline|hotline),
      (ring|call|email|contact|phone) (the)? (office|school|reception|helpline|surgery|council|club|shop|us 
        |nspcc|childline|samaritans|admin),
      (for (info|information|details|more|bookings|enquiries|tickets|orders)|to book|book (now|on|via|at 
        |through)|bookings|enquiries|tickets|order+ (from|at|on)|for sale|quote|quotes|opening hours|open (day 
        |evening)),
      (office|info|admin|enquiries|head|contact|school) (email|number|phone), office number, helpline, childline,
      samaritans, nspcc, crimestoppers, non emergency
      `,
    ),
  },
  'private.person': {
    says: 'speaks of a person',
    phrases: phrases(
      `
      his, her, their, hers, theirs, the teacher, the head, one of the teachers
      `,
    ),
  },
  'confidential.health': {
    says: 'speaks of health or special needs',
    phrases: phrases(
      `
      adhd, asd, autism, autistic, aspergers, asperger, dyslexia, dyslexic, dyspraxia, tourettes, pda, epilepsy,
      epileptic, diabetes, diabetic, ehcp, ehc plan, sen register, send register, sen support plan, special needs,
      learning difficulties, learning disability, camhs, ritalin, medication, meds, medicated, antidepressants,
      anxiety disorder, depression, bipolar, schizophrenia, schizophrenic, eating disorder, anorexia, anorexic,
      bulimia, self harm, self harms, mental breakdown, nervous breakdown, sectioned, rehab, cancer, hiv, aids,
      hepatitis, dementia, miscarriage, ivf, abortion, stoma, colostomy, incontinent, bed wetter, wets the bed,
      still wears nappies, wears nappies, foetal alcohol, attachment disorder, ptsd, mental health (issues|problems),
      therapy, counselling, psychiatrist, psychologist, diagnosed, diagnosis, std, sti, chlamydia, suicidal, overdose,
      detox, medical (records|notes|condition|history|information), allergy plan, care plan,
      pregnant, expecting a baby, up the duff, lost (the|her) baby, psychiatric (hospital|ward|unit|care), mental
        (hospital|institution|ward|health unit), psych ward, the priory, in rehab, having (chemo|radiotherapy
        |treatment|ivf|a breakdown), had (a|her|his) ..1 (breakdown|stroke|heart attack|hysterectomy|vasectomy
        |abortion|miscarriage|fit|fits|seizure), ocd, arfid, dyscalculia, downs syndrome, down syndrome, cerebral
        palsy, tourette, seizures, on (tablets|medication|meds|antidepressants|happy pills|ritalin), sees (the|a) ..1
        (counsellor|therapist|psychologist|shrink|psychiatrist|school counsellor), (counsellor|therapist|ed psych
        |educational psychologist|speech therapist|play therapist|elsa) ..2 (every|for|with|about|on|because), self
        harming, cuts (herself|himself|themselves), because (she|he) cuts, (wears|wearing|still in|wearing) ..1
        (nappies|pull ups|pads), wets (himself|herself|the bed), soils (himself|herself), drinking problem, (gender
        |identity) (dysphoria|clinic), (mental|nervous) (breakdown|collapse), terminal, terminally ill, (stage|grade)
        # cancer, dialysis, (head|body) lice, nits, scabies, learning (disability|difficulties|support|needs), special
        educational needs, (sen|send) (register|list|support|kid|child), speech (and language)? (therapy|problems
        |delay), (behavioural|emotional|mental health|attachment|anger) (problems|issues|difficulties|needs|disorder),
      (support|care|health|behaviour|education|medical) plan, one to one (support|ta|all day|with him|with her),
      (takes|taking|takes|is on|was on|prescribed) ..1 (ritalin|medication|meds|tablets|antidepressants
        |methylphenidate|concerta|insulin|melatonin|prozac|lithium|steroids) ..2, alcohol syndrome, (fetal|foetal)
        alcohol, syndrome
      `,
    ),
  },
  'confidential.social': {
    says: 'speaks of social care, police or family matters',
    phrases: phrases(
      `
      (has|have|had|got|under|with) ..1 (a|the)? (social worker|family support worker|early help|child
        protection plan|cp plan),
      (social (services|worker+|care)|ss|childrens services) ..4 (at|involved|round|visited|visiting|have|has 
        |are|were|took|taken|with|on|for|about|again|case|got),
      (known to|under|referred to|reported to|on to) (social (services|care)|the social|camhs|the police),
      (at risk|child protection|cp|cin) (register|plan|list|case|conference), child in need, in (foster )? care,
      foster (care|kid|child|carer+|family|placement), fostered, looked after child, lac, adopted,
      (taken|removed) (into care|off (her|his|their|them)|from (her|his|their) (mum|dad|parents|family)),
      (taken off|custody of|custody battle|contact order|court order|restraining order|injunction|non
        molestation|family court|supervised contact|supervision order),
      (mum|dad|father|mother|stepdad|brother|parents|family) ..2 (is|are|in|was|got|going to|just|has been 
        |been) ..1 (in prison|in jail|inside|prison|jail|locked up|on drugs|on heroin|an alcoholic|alcoholic|a
        dealer|in rehab|on benefits|on universal credit|evicted|bankrupt|on tag|tagged|arrested|sectioned|a sex
        offender|a refuge|refuge|cheating|getting divorced|divorcing|splitting),
      domestic (violence|abuse), womens refuge, in a refuge,
      (witness protection|safe house|early help|team around the|family support worker|mash referral 
        |safeguarding (referral|concern|file|record|log)|cpoms),
      free school meals, pupil premium, (in|has) (rent)? arrears, owes (dinner|the school|trip) money, bailiffs,
      immigration status, asylum claim, (visa|leave to remain) (ran|expired|status),
      women 's refuge, (from|in|at|to) (a|the) ..1 refuge, (social|ss|social services|social worker+) ..3 (round|took
        |take|taken|at (their|his|her|the)|knocking|visit+|involved|called|removed|turned up|came) ..3, (has|have|had
        |got|'s got|with|under|needs) ..1 (a|the|his|her|their)? ..1 (social worker|family worker|support worker|youth
        worker|probation officer|ehcp meeting|child protection|court order|injunction|tag|police caution), (in|into
        |from) (foster )?care, foster (care|carer+|home|family|mum|parents|kid|placement), (not allowed|is not allowed
        |banned|barred|not permitted) ..2 (near|to see|contact|to collect|to pick up) ..3, there 's ..1 (a|an)
        (injunction|court order|restraining order|non molestation|contact order|prohibited steps), (getting|going
        through|having|in the middle of) ..2 (divorced|divorce|separated|custody battle|custody case), (splitting up
        |split up|getting divorced|separating|left her husband|left his wife), (mum|dad|mam|stepdad|father|mother
        |parents|brother) 's? ..1 (inside|in prison|in jail|locked up|in the nick|on bail|on the run|on tag|in rehab
        |on drugs|an alcoholic|on benefits|on the dole|skint|bankrupt), (child|children|family|kid+) ..3 (protection
        |in need) (plan|register|list|case|conference), (on|get|gets|getting|entitled to) ..1 (free school meals|fsm
        |free dinners|pupil premium|universal credit|benefits|food bank parcels), (using|use|uses|at|going to) the
        food bank, (can not|cannot|could not) afford ..3, (looked after|previously looked after|adopted|foster) (child
        |kid|kids|children), asylum (status|claim|appeal), (being|getting|facing) (deported|evicted|repossessed), on
        (the|a) (child protection|at risk|cp|cin|safeguarding) ..1,
      (in|inside|from|out of) ..1 (nick|the nick|jail|prison|hmp) ..3, police ..1 (raided|raid) ..5, (taken|moved
        |gone) to (their|his|her) (nan|nans|gran|grandma|aunt|auntie|dad) ..3 by social ..2
      `,
    ),
  },
  'confidential.record': {
    says: 'speaks of exclusion, results or records',
    phrases: phrases(
      `
      (excluded|expelled|suspended|permanently excluded|perm exed|permexed|kicked out|chucked out|managed move 
        |fixed term exclusion|exclusion|on report|part time timetable|reduced timetable|behaviour plan|pupil
        referral unit|pru|alternative provision|internal exclusion|red card from school|internally excluded|on
        a final warning),
      (in|bottom|top|lowest|remedial) (set|group) for, (can not|cannot|still can not) (read|write|spell) at (his|her),
      (failed|got # in|scored #|got a #|below (expected|average)|working (below|towards)|levels are|results
        were|result was|test score) ..3,
      (reading age|sat results|sats results|report card|school file|pupil file|school record|medical form 
        |attendance is|attendance was|attendance record),
      (on|had|given|got|been given|facing|reached) ..1 (his|her|their|a)? ..1 (last|final|second|third) (warning
        |chance|written warning), out for good, (been|was|is|got|getting|being|'s been|gets) ..1 (excluded|expelled
        |suspended|perm ex|permanently excluded|kicked out|chucked out|internally excluded|isolated) ..4, (internal
        |external|fixed term|permanent|five day|three day|# day) (exclusion|suspension|isolation), (isolation
        |detention) (all|every) (week|day), (pru|pupil referral|alternative provision|managed move|part time timetable
        |reduced timetable|behaviour contract), (bottom|lowest|remedial|lower|nurture|catch up|special) (group|set
        |table|class|stream) ..2, (behind|way behind|years behind|struggling) (with|in|at|on) ..2 (reading|maths
        |writing|spelling|phonics|work|english|learning), (can not|cannot|could not|still can not) (even)? (read|write
        |spell|count|tell the time) ..1, (failed|flunked|bombed|got # in|got the lowest) ..1 (sats|phonics|eleven plus
        |11 plus|test|mocks|exam+|check|everything), (his|her|their) (report|marks|scores|grades|attendance|file
        |record|sats|results|reading age|target) ..1 (is|are|was|were|says|said|shows) ..3
      `,
    ),
  },
  'confidential.staff': {
    says: 'speaks of somebody’s employment',
    phrases: phrases(
      `
      (suspended|under investigation|being investigated|pending investigation|on (gardening |garden 
        |compassionate|sick) leave|gardening leave|signed off|off (sick|with stress|with (her|his) nerves|long
        term)|disciplinary|disciplined|final (written)? warning|on a (warning|capability|pip |support plan) 
        |capability (procedure+|process|plan)?|grievance|redundancy|redundant|settlement agreement|nda|paid off
        |non disclosure|tribunal|handed (her|his) notice|resigned|resigning|quitting |being made redundant 
        |failed (her|his|their) (probation|nqt|ect|dbs)|lado (investigation|referral |meeting)|occupational
        health|payslip+|salary (is|of)|earns|on # a year|performance management|lesson observation),
      (signed off|off work|off long term|off sick|on long term sick|off with stress|on the sick|on gardening leave)
        ..4, (being|been|getting) (managed out|paid off|performance managed|moved on|made redundant|let go|demoted
        |investigated|disciplined|suspended) ..3, (disciplinary|capability|grievance|misconduct|tribunal|probation
        |sickness|return to work|absence) ..1 (hearing|procedure|meeting|process|review|panel|case|record|against)?,
      (on capability|going through a grievance|on a pip|on a support plan|on a written warning|on a final written
        warning|on a final warning), (secret|golden|massive|huge) (bonus|pay rise|payoff|pay off|handshake|settlement
        |deal), (salary|wages|pay|bonus|pension|contract|appraisal|sick note|dbs|references) ..2 (is|are|was|has
        |clause|file|review|#|£), earns, (is|are|was) on (£|#) ..2, (has|have) (not)? ..1 (handed|told|given) ..4
        notice, (leaving|going|resigning|retiring) ..3 but (has not|have not|nobody|no one|she has|he has) ..4, has
        not told (anyone|anybody|staff|the school|them|people) ..3,
      (put|handed|given|giving|handing) (in)? ..1 (his|her|their) notice ..4, (failed|failing|has not got|no) ..1 (his
        |her|their|a)? ..1 (dbs|probation|references|ect|nqt|qts) ..2, not ..2 been announced ..2
      `,
    ),
  },
  'confidential.leak': {
    says: 'says where inside information comes from',
    phrases: phrases(
      `
      (my|a|his|her|our) ..3 (friend|mate|sister|mum|cousin|aunt|auntie|neighbour|wife|husband|partner|brother 
        |sister in law|mother in law|nan|daughter|contact|someone i know) ..1 (works|who works|that works|is a 
        |cleans|is on|told me|told us|who is|at the|in the) ..4 (office|school|hr|there|ta|governor+|teacher 
        |kitchen|cleaner|social|services|reception|council|nurse|police|doctors|surgery|board|trust),
      (hr|the office|a governor|a ta|a teacher|an insider|someone (in|from) the office|somebody (in|from) the
        office|the receptionist|the secretary|the social worker|a member of staff|the lunchtime staff) (told 
        |said|says|tells|let slip|let it slip|confirmed|showed|sent|leaked|mentioned),
      (do not say (i|it|where)|you did not hear (it|this) from me|keep this (quiet|to yourself|between)|between
        you and me|not supposed to (say|know|share|post|tell|be public)|should not (be saying|say|be telling 
        |really say|be posting|post this|be sharing|share)|probably should not (say|post|share)|supposed to be
        (confidential|secret|private|hush)|strictly confidential|confidential|hush hush|off the record|insider 
        |leaked|leaking|leak|screenshot+ (of|from) the (staff|governors|teachers|office|slt|minutes|email 
        |private)|internal (email|memo|document+|report|emails)|(staff|governors|slt|teachers) (whatsapp|group
        chat|email|emails|minutes|meeting notes)|part (two|2|b) (minutes|agenda)|confidential (minutes|report 
        |letter|email|document|file|info|information)|overheard (in|at|from|the) ..3 (office|staff room 
        |staffroom|head|teachers)|saw (it|her|his|the) ..1 (file|record|email|screen|on the (screen|desk 
        |system))|on (her|his|the) (desk|screen|system|computer|laptop) ..3),
      (my|a|his|her|our) ..3 (friend|mate|sister|mum|cousin|aunt|auntie|neighbour|wife|husband|partner|brother|nan
        |daughter|niece|contact) ..2 (does|do|runs|types|sees|saw|handles|processes|works in|works at|cleans at|is on)
        ..2 (payroll|minutes|hr|files|reception|the books|the office|personnel), (one of the|a|another) (tas|ta
        |teachers|teacher|governors|governor|dinner ladies|cleaners|office) ..1 (told|said|let slip|mentioned|showed
        |heard|saw) ..2, heard (from|it from|off) (a|one of the|someone|somebody) ..3 (ta|teacher|governor|office
        |staff|inside|cleaner|school|hr), (told me|told us|said) in confidence, (i|we) saw the (letter|email|file|form
        |report|screen|paperwork|minutes), (all|it is|its) (confidential|private|secret|hush hush) ..4, (do not|you
        did not|dont) ..1 (say|let on|tell|breathe|repeat) ..2 (i told|i said|told you|this|anyone|where|who|a word),
      keep (it|this|that) to (yourself|yourselves|ourselves)
      `,
    ),
  },
  'confidential.document': {
    says: 'passes on a document meant for few',
    phrases: phrases(
      `
      (posting|post|posted|sharing|share|shared|leaking|leaked|here is|here are|attached|sent|send|forwarding 
        |forwarded|publishing|got|copied|seen|read|screenshot+|screenshotted) ..4 (confidential|internal 
        |private|leaked|staff only|restricted) (minutes|report|letter+|email+|document+|file+|memo|notes 
        |paperwork|messages|statement),
      screenshot+ (of|from) ..2 (staff|governors|teachers|office|slt|private|safeguarding|head),
      (leaked|leaking) ..2 (email+|minutes|document+|report|memo|letter+|messages),
      (staff|governors|slt|teachers) (whatsapp|group chat) ..2 (screenshot+|leaked|messages),
      (payslip+|pupil data|class list|data breach|spreadsheet) ..3 (attached|below|leaked|posted|here|with all|of all)
      `,
    ),
  },
  'confidential.security': {
    says: 'speaks of a code, password or way in',
    phrases: phrases(
      `
      (gate|door|entry|keypad|alarm|side gate|front door|back gate|back door|access|security|padlock|key safe 
        |keysafe|entrance|car park|classroom|office|staffroom|nursery|playground|barrier|shed|cupboard 
        |building) (gate|door)? ..1 (code|codes|pin|password|combination|combo|passcode|keycode) ..1 (is|'s 
        |still|for|=|:|has|are|to|if|#|now|in|remains|changed to|was)? ..2,
      (code|pin|passcode|combination|keycode|combo) (for|to|on|at) the ..2 (gate|door|alarm|keypad|building 
        |office|school|entrance|key safe|side gate|padlock|nursery|car park|barrier),
      (wifi|wi fi|network|admin|email|system|laptop|arbor|sims|cpoms|login|zoom|teams|google|parentpay|server 
        |staff) ..1 (password|login|log in|passcode|pin|logins|meeting code|username),
      password (is|for|to) ..2,
      (safe word|collection password|lockdown (code|word|procedure) is|evacuation point is|evacuation password),
      (leave|left|prop|propped|always) ..3 (side gate|back gate|fire door|back door|gate) ..2 (open|unlocked),
      (get|climb|sneak|let (yourself|themselves)) in ..1 (through|via|by|round|over|past) ..3 (gate|fence|fire
        door|back|hole|window),
      (cctv|camera|cameras|alarm) ..2 (does not|do not|not) work+, cctv (is|are) broken,
      (gate|door|entrance|side door|front door|office|keypad|alarm) (keypad|panel|lock|code|pin|buzzer|fob) ..2
        (is|'s|=) ..1 (#|_),
      (gate|door|entrance|alarm|keypad|wifi|wi fi|staff|login|log in|building|office|safe|padlock|nursery|reception
        class|breakfast club|club|zoom|teams|key safe|keysafe|side|pedestrian|back|front|car park|barrier|shed
        |cupboard|store|lift|fob|laptop|ipad|portal|server|network|computer|system|register|cpoms|arbor|sims|classroom
        |hall|kitchen|gym|main) ..4 (code|codes|pin|password|passwords|passcode|combination|keycode|login|combo|pass)
        ..5 (#|<code>),
      (code|pin|password|passcode|combination|keycode|login|combo) (for|to|on|at|of) ..6 (gate|door|entrance|alarm
        |keypad|wifi|wi fi|staff|login|log in|building|office|safe|padlock|nursery|reception class|breakfast club|club
        |zoom|teams|key safe|keysafe|side|pedestrian|back|front|car park|barrier|shed|cupboard|store|lift|fob|laptop
        |ipad|portal|server|network|computer|system|register|cpoms|arbor|sims|classroom|hall|kitchen|gym|main) ..4 (#
        |<code>),
      (keypad|key pad|padlock|key safe|door entry|alarm|gate|entry system) (for|to|is|on|at|=|:) ..5 (#|<code>),
      (key+|spare key+|fob) ..6 (under|behind|beneath|inside|on top of|in|hidden|kept|hangs) (the|a|that) ..3 (pot|mat
        |doormat|stone|gnome|brick|plant|bin|step|ledge|hook|meter box|flowerpot|tub|log|drainpipe|sill|shed|gutter),
      (safe|gate|door|fire door|fence|window|side gate|back gate|shed|office|filing cabinet|medicine cabinet) ..5
        (open|unlocked|broken|wide open|does not lock|never locked|hole in|left on the latch|not alarmed|hanging off
        |propped) ..6,
      (walk|get|wander|stroll|sneak|climb) (straight|right|easily)? ..1 (in|through|over|into) ..4 (nobody|no one
        |checks|stopped|challenged|fence|gate|hole|window|building|school),
      ({is}|was|been) not (changed|been changed) ..2 since ..4, (code|password|pin|alarm) ..3 not changed ..4,
      (passwords|logins|codes) ..2 (written|on a post it|stuck|taped|on the (whiteboard|wall|board|desk)) ..4, (cctv
        |cameras) ..4 (off|broken|fake|not recording|dont work|not on|not plugged) ..2,
      (door|gate|alarm|keypad|entrance|safe|lock|padlock) ..6 (is|on|to|code) (#|<code>) ..3, (cctv|cameras|camera
        |alarm|buzzer|lock|intercom|security light+) ..5 not (worked|working|work|been working|on|recording|locking
        |fixed|monitored) ..3
      `,
    ),
  },
  'confidential.public': {
    says: 'is public, or the author’s own',
    phrases: phrases(
      `
      on the (website|school website|trust website|noticeboard|app),
      (published|public|publicly available|available) (on|online|minutes|document|at), press release, newsletter,
      (support group|any tips|any advice|coffee morning|awareness|charity|workshop|training|campaign 
        |information session|drop in|open to all|research|statistics|national|nationally|in general|policy),
      congratulations, congrats, baby shower, announced, announcement, leaving do, leaving card, whip round, get well
        soon, best wishes, wishing, wishes, thoughts are with, (free|library|cafe|pub|guest) wifi, admissions policy,
      policy is, policy was, in the newsletter, on our (website|page), on the council
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
