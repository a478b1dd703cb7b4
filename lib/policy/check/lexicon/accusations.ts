import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

const CHILD =
  "<kid>|him|her|them|my (son|daughter) 's|a ..1 (child|kid|pupil|boy|girl|toddler)|my ..1 toddler|the ..1 (kids|children|little ones|class|infants|boys|girls)|kids|children|people|pupils|somebody|someone|anybody|anyone";

/**
 * Things that a post may say somebody did. The rule looks for who is said to have done it; whether it is true is never
 * a question for the checker.
 */
export const ACCUSATIONS = {
  'accuse.harm': {
    says: 'says that somebody was hurt or roughly handled',
    phrases: phrases(
      `
      (~hit|~smack|~slap|~punch|~kick|~shove|~push|~grab|~drag|~shake|~pinch|~poke|~pull|~yank|~throw|~bite 
        |~choke|~strangle|~restrain|~manhandle|~pin|~slam|~batter|~beat|~thump|~whack|~clip|~spit at|~spit on 
        |~headbutt|~stab|~trip|~tackle|~hurt|~harm|~injure|~abuse|~assault|~attack|~scratch|~twist|~squeeze 
        |~burn|~bruise) ..1 (${CHILD}),
      (~hit|~smack|~slap|~punch|~shove|~push|~grab|~pull|~yank|~drag|~twist|~squeeze|~pinch|~clip|~flick) ..1
        (his|her|their|my ..3) ..2 (arm+|ear+|hair|wrist+|collar|neck|face|head|shoulder+|hand+|hood|leg+|tie 
        |bag|jumper|coat|legs|knuckles|back of),
      (~lock|~shut|~leave|~stick|~put|~trap) (<kid>|him|her|them|a (child|kid|pupil)|children|kids) ..1 (in 
        |inside|out) ..1 (a|the|an)? ..2 (cupboard|room|store|storeroom|shed|toilet+|outside|cold|rain|corner 
        |dark|isolation|corridor|bin|cloakroom|minibus|classroom on),
      (~twist|~grab|~beat|~rough|~bang|~knock|~throw|~shove|~push|~drag|~pull|~pin|~slam|~haul|~march 
        |~frogmarch) (<kid>|him|her|them|a (child|kid|pupil)) ..2 (up|about|around|by the|against|into|to the 
        |onto|out of|down|across|along|over),
      (~beat up|~beating up|~rough up|~lay (a|his|her|their) (hand+|finger)|~lay into|~put (his|her|their)
        hands on|~raise (his|her|their) hand|~get physical|~manhandle|~smother|~gag|~tie up|~force feed|force
        fed|~physically restrain|~leave (bruises|marks|a mark|a bruise|finger marks)|~wash ..2 mouth out),
      (~smack|~slap|~hit|~pinch|~push|~shake|~bully|~hurt|~abuse|~beat|~shove|~kick|~bite|~grab|~drag|~handle 
        |~restrain|~drop) (the|our|those|these|some|all the|some of the)? ..2 (little ones|kids|children 
        |infants|babies|tots|toddlers|pupils|boys|girls|reception|nursery|year ones|class),
      (hit|slapped|smacked|punched|pushed|shoved|grabbed|dragged|kicked|restrained|hurt|assaulted|attacked 
        |abused|manhandled|locked|force fed|pinned|shaken|strangled|bitten|beaten up|thrown|bullied|humiliated 
        |touched|groomed) (in ..4 |into ..3 |up|down|against ..2 |out ..2 )? (by|from) ..1 <staff>,
      (hit|slapped|smacked|screamed|sworn|shouted|yelled|bullied|humiliated|locked|grabbed|dragged|shoved 
        |pushed|spat|laughed|picked|mocked|ridiculed|threatened|bellowed|force fed|frightened|scared|slammed 
        |thrown) ..5 by <staff>,
      (break time|lunchtime|playtime) bully,
      (violent|aggressive|abusive|rough|heavy handed|threatening) (towards|to|with|at) ..1 (<kid>|kids|children
        |pupils|the (kids|children)|staff|other|parents|my),
      what (he|she|they|<staff>) did to ..2 (<kid>|him|her|them),
      (mark+|bruise+|scratch|scratches|finger marks|handprint|hand print) ..5 from <staff>,
      (put|puts|putting) (his|her|their) hand+ (on|round|around|over) (<kid>|him|her|them),
      (lock|locks|locked|locking|shut|shuts) ..3 (boys|girls|kids|children|pupils) ..1 (in|out|outside) ..4,
      (had|has|got|held|holding|holds|picked|lifted|dangled|grabbed|took|pulled|dragged|caught|seized) (<kid>|him|her
        |them|a (child|kid|boy|girl|pupil)|my ..2) ..1 (up|off the floor)? ..2 by (the|his|her|their)? ..1 (scruff
        |throat|neck|collar|hair|arm|arms|ear|ears|ankle|wrist|hood|tie|jumper|shirt),
      by the (scruff|throat|hair|ear) ..4,
      (~hit|~smack|~slap|~punch|~kick|~shove|~push|~grab|~drag|~shake|~pinch|~poke|~yank|~restrain|~manhandle|~slam
        |~batter|~beat|~whack|~cuff|~clout|~clip|~belt|~rap|~flick|~prod|~jab|~elbow|~knee|~wallop|~thwack|~cane
        |~strike|~barge|~pull|~rough up|~hurl|~fling|~throw|~squash|~crush|~jerk|~hoist|~march|~haul|~frogmarch|~swing
        |~knock|~squeeze|~pin|~wrestle|~throttle|~spank) (<named>|one of ..3|some ..2|two ..2|another ..2|little ..2|a
        ..3 (child|kid|pupil|boy|girl|lad|lass|infant|toddler|year old)|(his|her|their|my ..2) ..1 (arm+|ear+|hair
        |wrist+|neck|face|head|shoulder+|hand+|leg+|back|bum|bottom|legs|knuckles)),
      (~throw|~launch|~chuck|~lob|~hurl|~fling) ..5 at ..3 (<kid>|him|her|them|kid+|child|children|class|head|face
        |pupil+|boy+|girl+),
      (~tape|~tie|~strap|~chain|~gag|~smother|~stab|~burn|~scald|~drown|~poison|~starve|~dangle|~sit on|~stand on
        |~tread on|~stamp on|~kneel on) ..1 (<kid>|him|her|them|kid+|child|children|a ..2 (child|kid|boy|girl|pupil)
        |my ..2|(his|her|their) ..1 (hand+|foot|feet|arm+|mouth|fingers|leg+)),
      (~hold|held) (<kid>|him|her|them|a ..2 (child|kid|boy|girl)|my ..2) ..1 (down|under|against|upside|over the|by) ..2,
      (bruise+|mark+|scratches|red mark+|hand print|finger mark+) ..6 (did that|did it|did this|was (him|her)|done by
        |from (him|her|<staff>)|because of <staff>), <staff> (did|done|has done) (that|it|this),
      (physically|physical) ..1 (with|assaulted|abused|hurt|attacked|threatening|aggressive|violent|abuse) ..3,
      (~rough|~heavy) handed ..3, (~force|forced) ..1 (<kid>|him|her|them|kids|children|my ..2) ..2 (to eat|to drink
        |food|peas|under|into|down|outside|through),
      (~lock|~shut|~trap|~tie) (<kid>|him|her|them|my ..2|a ..2 (child|kid|boy|girl|pupil)|one of ..3) ..2 (in|inside
        |out|to) ..3
      `,
    ),
  },
  'accuse.sexual': {
    says: 'says something sexual about somebody’s conduct',
    phrases: phrases(
      `
      (~touch|~grope|~molest|~kiss|~fondle|~groom|~rape|~flash|~perv on|~perv over|~leer at|~letch|~ogle 
        |~stroke|~interfere with|~film|~sexually (abuse|assault|harass)|~tickle|~message|~text|~dm|~snapchat 
        |~stalk|~follow) ..1 (${CHILD}|girls|boys|underage|minors|students|year #|sixth formers|teenagers),
      (inappropriate|too (friendly|touchy|close|handsy|familiar)|handsy|creepy|touchy feely|overfamiliar) (with
        |around|towards|touching|contact|relationship|messages|comments) ..2,
      inappropriately (touch+|touched|touching),
      (sleeping|slept|sleeps|affair|fling|relationship|carrying on|shagging|sex|having it off|at it|getting (it
        on|off)) with ..2 (<staff>|<kid>|a ..2 (parent|mum|dad|pupil|student|colleague|teacher|ta|governor 
        |married)|one of ..5 (mums|dads|parents|pupils|students|girls|boys|tas|teachers|staff)|the (caretaker 
        |head|mums)|someone 's (husband|wife)),
      (messaging|texting|dming|snapchatting|sexting|flirting with|chatting up|sending messages to|whatsapping 
        |meeting up with|liking photos of|hitting on|trying it on with|adding|following) ..3 (<kid>|a ..2
        (pupil|student|mum|dad|parent|girl|boy)|one of ..5|pupils|students|girls|boys|kids|children|mums|dads 
        |parents|year #|sixth formers|underage),
      (paedo|paedophile|nonce|kiddy fiddler|child abuser|sex offender|sex offender+ register|child molester 
        |rapist|groomer|predator|pervert),
      (offer|offers|offered|offering|giving|gives|gave) (<kid>|him|her|them|the ..2 (girls|boys)|girls|boys 
        |pupils|students) ..1 (lifts|a lift|presents|gifts|his number|her number|money|alcohol|cigarettes|vapes),
      (gave|given|gives|giving) (him|her|<kid>) (his|her) (number|phone number|snapchat),
      (alone|locked in|shut in) (in|with) ..4 (<kid>|girls|boys|pupils|a pupil|a child),
      (sends|sent|sending) (<kid>|him|her|girls|boys|pupils|students) ..2 (pic|pics|picture+|photo+|message+ 
        |nude+|video+|texts|kisses),
      (too close to|obsessed with|fixated on|stares at|staring at|watches) (<kid>|the (girls|boys)|girls|boys 
        |young girls),
      (child|indecent) (porn|images), indecent (images|exposure|pictures),
      (took|taking|takes|filming|filmed|had) ..2 (pictures|photos|videos|pics) of ..3 (kids|children|girls|boys
        |pupils) ..2 (on|in|getting|changing),
      (in|into) the (girls|boys) (toilets|changing),
      (only fans|onlyfans|porn) (account|page|star|site|on (his|her|the|their)), ~expose (himself|herself|themselves),
      (exposed|exposes|flashed) (his|her) ..2, ~get (his|her) (dick|cock|bits|tits|boobs) out,
      (~watch|~watching|~stare at|~spy on|~peep at|~peer at|~film|~photograph|~video|~look at|~walk in on|~gawp at
        |~record|~perv) ..3 (girls|boys|kids|children|them|pupils|<kid>|him|her) ..4 (get|getting|change|changing
        |changed|undress|undressing|shower|showers|toilet+|swimming|bend|skirt+|dressed),
      (~film|~photograph|~follow|~stalk|~perv on|~leer at|~touch up|~feel up|~grope|~fondle|~rub|~hug|~cuddle|~stroke
        |~pat|~brush up against|~rub up against) ..2 (girls|boys|kids|children|the (girls|boys|kids|children|pupils
        |students|year #)|them|young ..2|little ..2|pupils|<kid>) ..3,
      (filming|videoing|photographing|taking (pics|pictures|photos) of) ..1 (them|him|her|the (girls|boys|kids
        |children)|<kid>|girls|boys|kids|children|pupils),
      (hand+|arm) ..2 (up|down|on|round|around|inside|under|in) ..2 (skirt+|leg+|thigh+|knickers|pants|top|bum|bottom
        |shirt|trousers|knee+|waist|neck+) ,
      (inappropriate|sexual|dodgy|pervy|creepy|explicit|rude|dirty|suggestive) (message+|text+|picture+|photo+
        |comment+|touching|contact|relationship|behaviour|remark+|stuff|images|video+|conduct|joke+) ..3,
      (having|had|has|in) (sex|an affair|a fling|a relationship|relations|a thing|it off) with ..5, (shagging|screwing
        |knocking off|bonking|seeing|dating|sleeping with|carrying on with) ..2 (<staff>|<kid>|a ..3|one of ..3
        |someone 's|another),
      (looking at|watching|downloading|downloaded|viewing|caught with|looks at|watches|accessing) ..2 (porn|dodgy
        |explicit|indecent|adult|filth|child|inappropriate|mucky|dirty) ..5,
      (~text|~message|~dm|~whatsapp|~ring|~email|~snapchat|~facetime|~video call) ..2 (kids|children|pupils|girls|boys
        |students|year #|one of ..3|<pupil>) ..3 (at (night|midnight|home|#)|late|privately|out of|on (instagram
        |snapchat|whatsapp|her|his)|after|from),
      (perv|pervert|nonce|paedo|pedo|predator|beast|kiddie fiddler|kiddy fiddler|peado|paedophile|sex pest|sexual
        predator|sex offender|wrong un|flasher|groomer),
      (giving|gives|gave|offering|given|taking|takes|took) ..3 (girls|boys|kids|children|pupils|students|<kid>) ..2
        (lifts|lift|home|for drives|out) ..6, (lifts|lift) (home)? ..1 to ..2 (girls|boys|kids|children|pupils
        |students|<kid>) ..6, (took|taking|takes|taken|had|has|keeps|got) ..2 (photos|pictures|pics|videos|footage
        |images) of ..3 (girls|boys|kids|children|pupils|<kid>) ..3,
      (asks|asking|asked|begging|pesters|pestering) ..2 (girls|boys|kids|children|pupils|<kid>|the ..1 (girls|boys
        |kids)) ..2 (for|to) ..3 (hug+|kiss|kisses|cuddle+|number+|photo+|picture+|sit on|date|come), (fella|bloke
        |woman|man|bit|someone|another woman) on the side, (dirty|mucky) old (man|perv|pervert|git)
      `,
    ),
  },
  'accuse.dishonest': {
    says: 'says that somebody was dishonest',
    phrases: phrases(
      `
      (~steal|~nick|~pinch|~pocket|~rob|~swipe|~thieve|~embezzle|~siphon|~skim|~trouser|~fiddle|~launder 
        |~misuse|~help (himself|herself|themselves) to|~make off with|~walk off with) ..5 (money|cash|fund+ 
        |funding|takings|collection|donation+|petty cash|float|raffle|pta|budget|dinner money|charity|phone+ 
        |bike+|purse|wallet|laptop+|ipad+|tablet+|scooter|coat|pencil case|lunch+|trainers|watch|bag+|stuff|the
        (till|pot|books|tin|school|trust|pta|kids|parents)|pupil premium|expenses|grant|prizes),
      (~take|~spend|~blow|~dip into|~keep|~use|~borrow|~waste) ..5 (money|cash|funds|funding|takings|collection
        |donation+|petty cash|raffle|budget|pupil premium|grant|deposits|deposit|fees|subs|pots) ..3 (home 
        |keeping|kept|himself|herself|themselves|on (his|her|their|holidays|drink|booze|gambling)|never 
        |for (his|her|their) own|never|(his|her|their) (own|pocket)|and),
      (money|cash|funds|takings|donations) ..3 (gone missing|went missing|never (got|made it|reached|banked 
        |seen)|disappeared|vanished|not been banked|unaccounted|gone walkabout|went home|in (his|her|their)
        (pocket|bank|own)),
      (~fiddle|~fake|~falsify|~forge|~doctor|~rig|~fix|~cook|~massage|~alter|~tamper with|~fabricate|~backdate 
        |~inflate|~cheat on|~cheat in|~cheat the|~cheat with|~make up|~manipulate) ..4 (sats|results|result 
        |marks|grades|scores|attendance|register+|registers|books|figures|numbers|accounts|records|paperwork 
        |data|assessment+|exam+|test+|report+|cv|qualification+|certificate+|minutes|risk assessment+|dbs 
        |references|evidence|phonics|logs|statistics|timesheets|invoices|election|vote|admissions),
      (~lie|~lying|~mislead|~perjure|~pull the wool) ..1 (to|about|through|on|in|over|under oath) ..4,
      (~lie|lying) (to|about), ~mislead (ofsted|parents|governors|the),
      (is|was|are|'s|being|total|a|been|utter|complete|such a|compulsive|pathological|proven|known|blatant) ..2
        (liar+|fraud+|fraudster+|thief|thieves|crook+|con (man|artist|merchant)|conman|embezzler|cheat 
        |criminal+|drug dealer|dealer|bent|corrupt|on the take|on the fiddle|a fake|phoney|charlatan|impostor 
        |bully and a liar),
      (kids|children|pupils|class|they|half|he|she|year #|some) ..3 (given|told|fed|shown|handed|coached) ..2
        (the)? (answers|questions|what to (say|write)|test paper+|papers in advance),
      (gave|given|giving|give|tell|told|telling|feeding) ..3 (the)? (answers|what to say|test paper+),
      helped (the kids|the children|them) cheat, told ..3 what to say,
      (~change|~alter|~adjust|~swap) ..3 (scores|marks|grades|answers|test results|sats results|exam results|figures),
      ~do the (tests|sats|exam|test) for, ~forge ..3 (signature+|name|letter+|document+|form+|plan+|certificate+),
      (results|scores|grades|marks|figures|sats) ..1 (is|are|were|was) ..1 (fake|faked|made up|fiddled|rigged 
        |fixed|a lie|lies|fraudulent|cooked|bogus),
      (cook|cooks|cooking|cooked|fiddle|fiddling) the books, (back|brown|back) hander+, bung+, ~bribe, backhanders,
      brown envelope+, on the (take|fiddle), (~line|lining) (his|her|their) (own)? pockets,
      ~pay (his|her|their) ..1 (mate+|friend+|family|husband|wife|sister|brother|son|daughter) ..2 (with|out of|from),
      ~sign off ..2 (dodgy|fake|false|his|her|overtime|expenses),
      dodgy (overtime|expenses|invoices|deals|accounts|dealings|contracts|receipts),
      (~invent|~exaggerate|~make up) ..4 (to get|for) ..1 (funding|money|cash),
      gave (his|her) own (son|daughter|child|kid|nephew|niece) ..2 (marks|top|job|lead|prize|place),
      (jobs|job) for (the boys|(his|her|their) (mate+|mates|friend+|family|sister|wife|husband|son|daughter)),
      gave ..4 (job|contract) to (his|her|their) (mate+|friend+|husband|wife|son|daughter|brother|sister|cousin|family),
      (nepotism|corruption|corrupt|fraud|embezzlement|money laundering|false accounting|perjury|benefit fraud 
        |off rolling|offrolling|off roll+),
      (~claim|claiming) ..3 (expenses|overtime|benefits|mileage|hours|sick pay) ..4 (false|never|did not|not
        entitled|for|while|fraudulently),
      (not|never|isnt) ..1 (even|actually|really|properly)? ..1 (qualified|trained|a (qualified|real|proper 
        |trained) (teacher|head|nurse)|dbs checked|a teacher|registered|vetted),
      no (qualifications|teaching qualification|qts|dbs|pgce|degree|training),
      (certificates|certificate|qualifications|degree|cv|references|pgce|dbs|doctorate|phd) (is|are|was|were 
        |'s) ..1 (fake|forged|made up|bought|false|bogus|fictional|off the internet|not real|invented|a lie),
      (fake|forged|bogus|bought|false|made up|dodgy) (certificates|certificate|qualifications|degree|cv 
        |references|dbs|credentials|doctorate|phd|id),
      (bought|faked|forged|lied about|made up|invented|printed) (his|her|their) ..1 (degree|qualifications 
        |certificates|cv|references|credentials|pgce|doctorate|age|experience),
      (~cover up|~cover (it|this|things|everything|that|abuse|bullying) up|~cover up for|~hush (it|this|things 
        |everything|up)|~bury ..2 (report|complaint+|evidence)|~hide ..3 (abuse|evidence|truth|complaint+ 
        |report+|bullying|incident+|from ofsted|from parents|emails|injuries|mistakes)|~destroy ..2 (evidence 
        |records|cctv|emails)|~shred|~delete ..2 (evidence|cctv|emails|records|footage|messages)|~protect (a|an
        |the|paedo+|abuser+|bullies|his mates|her mates) ..1 (abuser+|paedo+|teacher|bully|bullies|predator 
        |reputation)|~silence|~gag ..2 (staff|parents|victims)|~pay off|~intimidate|~threaten) ..3,
      covers up, covered up, covering up, cover up, cover ups, hush money,
      (protect|save|saving|protecting) (the|their|its|his|her) ..1 ('s)? (name|reputation|ofsted|rating|own back|job),
      (tell|told|tells|telling|fed|feeding) ..4 (a pack of lies|lies|porkies|a load of lies|a bunch of lies 
        |barefaced lies),
      ~lie through (his|her|their) teeth, (con artist+|con woman|conwoman|swindler+|fiddler+|scammer+|grifter+),
      (bogus|fake) (degree|qualification+|teacher), (did|done|doing|served) time for,
      (convicted|jailed|done|nicked|arrested|cautioned|sent down) for (burglary|theft|fraud|assault|drugs|gbh 
        |abh|drink driving|dui|stealing|shoplifting),
      cover (his|her|their) (own)? tracks, covering (his|her|their) (own)? tracks, on the fiddle,
      (claims|claimed|pretends|pretended|says) to (be|have) (a|an)? ..2 (degree|qualified|qualification+ 
        |teacher|doctorate|phd|pgce) ..8 (made it up|lie|lied|fake|never|not|bought),
      (~take|~nick|~steal|~pinch|~help|~lift|~borrow|~remove|~withdraw|~siphon|~cream off|~skim|~divert) ..3 (out of
        |from|off|outta) ..3 (fund|funds|tin|tins|box|boxes|safe|till|pot|kitty|collection|account|budget|drawer
        |purse+|bag+|lunchbox+|lunchboxes|locker+|office|charity|pta|school|tombola|raffle|bank|kids|children|petty
        cash|pupils|trust|lost property),
      (~use|using|~spend|~charge|~put) ..3 (school|trust|pta|schools|company|taxpayer+|public|our) 's? ..1 (minibus
        |credit card|card|money|van|laptop|account|budget|funds|cash|time|phone|fuel|resources) ..3 (for (his|her
        |their|personal|private)|on (his|her|their|booze|drink|holidays|gambling)) ..4,
      (~nick|~steal|~thieve|~pocket|~embezzle|~swindle|~defraud|~fiddle|~scam|~con|~rip off|~cheat|~shortchange
        |~rinse|~fleece) ..4 (from|off|kids|children|parents|school|trust|pta|pupils|charity|village|community
        |expenses|overtime|mileage|claims|hours|money|cash|it all|us|taxpayer+),
      (on the (fiddle|take|rob|make)|fingers in the till|hand in the till|hands in the till|lining {your} ..1 pocket+
        |feathering|skimming off|off the books|cash in hand|on the sly) ..2,
      (lied|lies|lying|lie|fibbed|fibs|porkies|bullshitted|bluffed) ..2 (on|in|about|to|at|under|through|during|for) ..4,
      (faked|fakes|faking|forged|forges|forging|falsified|falsifying|falsifies|doctored|doctoring|fiddled|fiddling
        |fiddles|rigged|rigging|rigs|fixed the|massaged|massaging|cooked|cooking|made up|makes up|making up|inflated
        |inflating|backdated|invented|fabricated|fabricating|tampered with|altering|altered) ..5,
      (~mark|~bump|~push) ..4 (papers|scores|grades|sats|results|tests) ..2 (up|higher) ..3,
      (~fill|~write|~put|~do) ..2 (answers|papers|answer) (in|for (them|him|her|the|kids)) ..2, teachers ..2 filled
        ..3 answers,
      (~cheat|~cheating) (in|on|at|with|during) ..3 (sats|phonics|test+|exam+|check|assessments|inspection|results
        |league|system|parents),
      (~take|~accept|~get|~receive|~pay|~give|~hand out|~trouser) ..3 (backhander+|bung+|bribe+|kickback+|brown
        envelope+|sweetener+|freebies),
      (~bury|~hide|~conceal|~suppress|~ignore|~sweep|~lose|~shred|~delete|~hush up|~sit on|~bin|~cover up) ..3
        (complaint+|report+|evidence|abuse|allegation+|assault+|incident+|emails|cctv|records|truth|injur+|referral+
        |disclosure+|it) ..4 (keep|protect|rating|reputation|ofsted|parents|carpet|rug|name|governors|own back|from|so
        |because|up|council|again|for),
      (knew|knows|known) (about|all about|of) ..4 and ..1 (hid|hides|ignored|did nothing|said nothing|kept|covered
        |buried|let|turned|lied|allowed) ..3,
      (is|was|are|'s|a|an|the|total|proper|utter|such a|proven|known|right|what a|bunch of|pack of) ..2 (liar+|fraud+
        |thief|thieves|crook+|con artist+|cheat+|criminal+|scammer+|swindler+|fake|phoney|phony|charlatan|imposter
        |impostor|embezzler+|fraudster+|corrupt|bent|crooked|dishonest),
      (not|never|isnt) ..2 (a)? ..1 (real|proper|qualified|actual|trained|registered|genuine) ..1 (teacher|head|nurse
        |senco|doctor|qualified|counsellor)?,
      (bought|buys|got|printed|downloaded|ordered) (his|her|their|the) ..2 (degree|qualification+|certificate+
        |doctorate|phd|pgce|teaching certificate|diploma) (off|from|on|online) ..3,
      (has|have|got|with|'s got) ..1 (a)? ..1 (criminal record|convictions|previous|record as long|police record|spent
        conviction|string of convictions) ..3,
      (wife|child|husband|girlfriend|partner|animal|granny) beater, (beats|hits|batters|knocks about) (his|her) (wife
        |kids|husband|missus|partner|girlfriend|own kids),
      (thrown|kicked|booted|chucked|drummed|forced|hounded|sacked|fired) ..2 (out|from|of|for) ..5 (theft|stealing
        |fraud|fiddling|lying|dishonesty|drinking|abuse|assault|missing money|cheating|misconduct),
      (~take|~nick|~steal|~help (himself|herself|themselves) to) ..2 (food|stock|supplies|equipment|toilet roll|milk
        |fruit|ipads|laptops|books|paint|wine) ..3 (home|every|for (herself|himself)|from|out), (~sell|~sold|~flog
        |~give|~gave) ..3 (minibus|land|field|equipment|computers|laptops|piano|contract+|job+|place+|building) ..3 to
        (his|her|their|a) ..3, (~spend|spent|~blow|blew|~waste|~splash) ..5 on (his|her|their) (own|new|office|car
        |holiday+|mates|house|expenses|hair|wine) ..2, (made|makes|making) (his|her|their|the) ..3 (career|cv
        |qualifications|story|past|experience|degree|credentials) up, (never|not) ..1 (taught|worked in|run|managed
        |been) ..3 (class|school|a day|teacher) ..3 life, (missing|vanished|disappeared|unaccounted) ..2 (trip|school
        |pta|fund|charity|dinner) (money|cash|funds), (launder|laundering|laundered|laundromat) ..3, (paid off|pays
        off|paying off|bought off|bunged|bribed) ..4, (struck off|banned from teaching|lost (his|her) licence|not
        allowed to teach) ..4, (knew|knows|known) ..4 (abuse|bullying|it|this|that|everything|happening|going on) ..6
        and ..2 (sod all|nothing|naff all|bugger all|ignored|kept quiet|hid|covered|let|turned),
      (throw|throws|threw|kick|kicks|force|forces|push|pushes|get rid of|off roll+) ..1 out ..2 (kids|children|pupils
        |send|sen) ..6 (scores|results|sats|ofsted|league|figures|before), (boost|inflate|massage|improve|fix) (their
        |the|its|his|her) ..2 (scores|results|figures|numbers|data|attendance) ..2, on school (time|money) ..3
      `,
    ),
  },
  'accuse.cruel': {
    says: 'says that somebody was treated cruelly or was neglected',
    phrases: phrases(
      `
      (~bully|~humiliate|~ridicule|~mock|~taunt|~torment|~terrorise|~victimise|~intimidate|~threaten|~scare 
        |~frighten|~starve|~neglect|~degrade|~swear at|~scream at|~bellow at|~discriminate against|~curse at 
        |~harass|~traumatise|~rip into|~lay into) ..1 (${CHILD}|my ..2 |staff|other staff|parents|me|the staff 
        |year #|everyone|mums|colleagues|tas|younger staff|half the),
      (~scream|~shout|~yell|~bellow|~spit|~get|~go) (right)? ..1 in (his|her|their|my ..3|a|the) ..2 face,
      (~call|~called) (<kid>|him|her|them|my ..2|a (child|kid|pupil)|one of the|kids|children|the kids|the
        children) ..2 (a|an)? ..1 (stupid|thick|dumb|idiot|fat|liar|retard|thug|little shit+|lazy|weird|useless
        |worthless|names|retarded|naughty boy|evil|pathetic|disgusting|dirty|baby|moron|waste of|animal+|pig+ 
        |scum|spastic|slag|slut),
      (~tell|~told) (<kid>|him|her|them|my ..2|a (child|kid|pupil)|the kids|one of the ..2) ..5 (stupid|thick 
        |dumb|an idiot|a liar|fat|worthless|useless|rubbish|pathetic|disgusting|a disgrace|a baby|weird 
        |embarrassing|nobody (would|will|likes|wants)|no one (would|will|likes|wants)|never amount|never (get 
        |be|make)|shut up|ugly|hates (him|her|them)|grow up|not normal|kill|man up|stop being a|to fuck off|to
        piss off|a waste|go to hell),
      (~throw|~launch|~chuck|~lob|~hurl|~kick) (a|the|his|her|their|my ..1|chairs|tables|books|pens) ..1
        (chair+ |table+|book+|pen+|shoe+|board rubber|ruler|bag|desk+|stapler|mug|phone|bottle|keys|things 
        |stuff|across|at),
      ~tell (the|a|his|her|my|all|everyone|half|other) ..2 (class|kids|children|parents|everyone|pupils|school)
        ..6 (thick|stupid|dumb|lazy|smelly|dirty|liar|slow|backward|backwards|naughty|weird|fat|useless|never
        amount|autistic|adhd|poor|wet|problem),
      (would not|did not|refused to|refuses to|will not|never|not) ..1 (~let|allow|allowed|letting) (<kid>|him 
        |her|them|kids|children|the kids|the children) ..2 (go to|use|have|eat|drink|get|to (go|use|have|eat 
        |drink|get)) ..3 (toilet+|loo|water|lunch|food|coat|dinner|inhaler|medication|medicine|bathroom|drink 
        |break|snack|eat),
      (made|makes|making|make|forced|forces|forcing) (<kid>|him|her|them|kids|children|the (kids|children 
        |class)|a (child|kid|boy|girl)|my ..2) ..1 (to)? (stand|sit|wet|eat|lick|clean|strip|kneel|face|run 
        |drink|apologise|beg|cry|undress|miss|do (press ups|laps)|write|scrub|wear|work through) ..6,
      (~leave|left|~lost|~lose|~forget|forgot|~abandon) (<kid>|him|her|them|a (child|kid|pupil|boy|girl|year # 
        |four year old|five year old|# year old)|kids|children|the (kids|children|class)|my ..2) ..4 (alone 
        |unsupervised|unattended|behind|on (his|her|their) own|bleeding|crying for|in (wet|soiled|the cold|pain
        |wee|a dirty|a wet|dirty)|on the (bus|coach|minibus|trip)|at (the|a) ..2 (zoo|park|pool|beach|museum 
        |services)|outside|in tears|hungry|soaking|with a (broken|fractured|head)),
      (let|lets|letting|allowed|allowing) (<kid>|him|her|them|a (child|kid|pupil)) ..1 (go home|leave|wander 
        |walk out|out of school|go off|be collected|be picked up|play|sit|climb) ..2 (with|alone|on|without|by 
        |out|in|off),
      (lets|let|letting|allows|allowing|allowed) (the)? (kids|children|them|pupils|class) (run|go|fight|watch 
        |swear|hit|kick|climb|beat) ..5,
      (asleep|sleeping|sleeps|fell asleep|nodded off|snoring|napping|on (his|her|their) phone|vaping|smoking 
        |watching (porn|netflix|tv)|playing on (his|her|their) phone) ..2 (in|during|at|while|when|instead|all 
        |outside|on|with|behind) ..4 (class|lesson+|duty|desk|work|story|assembly|supposed|meant|watching 
        |supervising|day|kids|children|school|sheds|job|playground|time|supervision|cupboard),
      (racist|sexist|homophobic|abusive|aggressive|violent|cruel|nasty|horrible|vile|evil|racially|physically)
        (to|towards|comment+ to|abuse (to|towards|of)|about|with) ..2 (<kid>|kids|children|pupils|the (kids 
        |children|pupils)|staff|parents|black|asian|my ..2|travellers|boys|girls),
      (makes|made|making|had|has|have|leaves|left|leaving) (<kid>|him|her|them|kids|children|the kids|a (kid 
        |child)|half the class|my ..2) ..2 (cry|crying|in tears|wet (himself|herself|themselves)|wet the bed 
        |terrified|sobbing|hysterical|petrified|shaking),
      (~rip up|~rip|~tear up|~tear|~bin|~throw away|~destroy|~scribble on|~screw up) ..3 (work|picture|homework
        |drawing|book|card |project|painting),
      (shouting|screaming|yelling|shouts|screams|shouted) (abuse|obscenities|swear words|swearwords|insults) (at|to),
      ~swear (at|around|in front of) ..1 (kids|children|the kids|the children|pupils|my ..2|them|him|her),
      (~leave|left) ..2 (kids|children|pupils|five year olds|four year olds|infants) ..1 (on (his|her|their)
        own|alone|unsupervised|unattended),
      (~leave|left|~send|sent|~keep|kept) (<kid>|him|her|them|my ..3|a ..3 (child|kid|boy|girl|pupil)|the (kids
        |children|infants|class)|kids|children) ..2 (without|with no) (his|her|their|a|an|any|food|water|lunch|shoes
        |supervision|coat+|medication|dinner) ..3,
      (~withhold|~refuse|~deny|~confiscate|~take away|~take|~hide|~forget|~miss|~lock away) ..4 (inhaler+|epipen+|epi
        pen+|medication|medicine|insulin|hearing aid+|glasses|pump|asthma pump|tablets|wheelchair|crutches|frame) ..2,
      (made|makes|making|make|forced|forces|forcing|had) (<kid>|him|her|them|my ..3|kids|children|a ..3 (child|kid|boy
        |girl|pupil)|one of ..3|the ..2 (kids|children|class|boys|girls)) ..1 (to)? (~stand|~sit|~eat|~lick|~clean
        |~strip|~kneel|~run|~drink|~apologise|~beg|~crawl|~undress|~wear|~write|~scrub|~work|~hold|~carry|~stay|~go
        |~do|~miss|~face|~walk|~play|~pick|~finish|~swallow|~lie|~perform|~dress|~change) ..6,
      (~scream|~shout|~yell|~bellow|~bawl|~roar|~rage|~screech|~swear|~holler) ..2 (at|in|into|right in|over) ..4
        (<kid>|kids|children|him|her|them|my ..3|face+|faces|year old+|infants|reception|nursery|class|pupils|little
        ones|year #|until|till),
      (~tell|~told|~call|~called|~label|~brand|~describe) ..4 (<kid>|him|her|my ..2|kids|the (whole|entire)? ..1 class
        |everyone|pupils|children) ..6 (thick|stupid|dumb|idiot+|fat|liar+|worthless|useless|pathetic|disgusting
        |disgrace|ugly|slow|smelly|dirty|failure+|retard+|animal+|moron+|waste|baby|babies|weird|spastic|dunce|lazy
        |scum|trash|trouble|evil|rude names),
      (~pull|~drag|~yank|~lift|~haul) ..4 (by|out) (the|his|her|their)? ..1 (hair|ear+|arm+|collar|neck),
      (~laugh at|~snigger at|~make fun of|~take the mick out of|~take the piss out of|~belittle|~demean|~shame
        |~ridicule|~mock|~tease|~taunt|~imitate|~mimic|~single out|~pick on|~target|~persecute) ..1 (<kid>|kids
        |children|him|her|them|my ..3|the (fat|slow|disabled|autistic|poor|small|send) ..1|pupils|a ..3 (child|kid|boy
        |girl)) ..3,
      (~leave|left|~abandon|~dump) ..2 (<kid>|him|her|them|my ..3|kids|children|the ..2 (infants|kids|children|class
        |little ones|boys|girls)|reception|nursery|infants|a ..3 (child|kid|boy|girl)) ..4 (alone|on (his|her|their)
        own|unsupervised|unattended|outside|behind|soaking|wet|crying|bleeding|hungry|sobbing|in (wet|soiled|the|dirty
        |tears)),
      (~neglect|neglecting|neglects|ill treating|mistreating|mistreated|mistreats|ill treated|starving|dehydrated) ..2
        (<kid>|kids|children|him|her|them|my ..2|pupils|child),
      (until|till|so) ..2 (they|he|she|<kid>|the kids) ..1 (wet (themselves|himself|herself)|throw up|are sick|is sick
        |was sick|were sick|vomit|faint|cry|cried|wets|pass out|collapse|sick|bleed|bled),
      (laughs|laughed|laughing|smirked|joked|joking) (at|about) ..3 (fat|disabled|autistic|slow|crying|poor|special
        |send|stammer|stutter|accent) ..2,
      (opens|opened|opening|reads|read|reading) ..4 (letters|letter|diary|diaries|messages|emails|file|files|notes
        |records) ..3 (out|aloud|to|and) ..6,
      (strip|stripped|strip searched|searched) ..2 (<kid>|him|her|kids|my ..2|a ..2 (child|girl|boy)) ..2, (told|tells
        |telling|asked) (<kid>|him|her|a ..2|my ..2|one of ..3|kids|children) ..3 (kill (himself|herself|themselves
        |yourself)|drop dead|die|get lost|go to hell|nobody), (smashed|smashes|broke|breaks|threw|snapped|ripped
        |destroyed|stamped on) ..3 (kid+ 's|kids|<kid> 's|his|her|their|childs|pupils|my ..2 's) ..3
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
