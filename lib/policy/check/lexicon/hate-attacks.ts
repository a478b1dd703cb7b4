import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** What is done to a group in a threat, without the group. */
const VIOLENCE =
  '~kill|~murder|~shoot|~stab|~hang|~burn|~beat|~punch|~kick|~smack|~slap|~hit|~slaughter|~gas|~behead|~lynch|~drown|~execute|~exterminate|~eradicate|~annihilate|~massacre|~nuke|~bomb|~torture|~rape|~strangle|~choke|~smash|~crush|~stone|~whip|~flog|~shank|~knife|~attack|~hurt|~destroy|~wipe|~finish off|~eliminate|~butcher|~decapitate|~castrate|~sterilise|~sterilize|~euthanise|~poison|~bash|~batter|~skin|~punish|~cleanse|~purge|~cull|~bury|~cremate|~obliterate|~spit|~mutilate|~maim|~throttle|~run over|~push|~throw|~set fire to|gun|gun down|~mow down|fireburn|axe|chainsign|hammersign|~chain|~gut|fry';

/**
 * What is said of a group to run it down, to shut it out or to harm it. Ordinary words all: they count only where a sentence
 * says them of a group that the law protects.
 */
export const HATE_ATTACKS = {
  'attack.nature': {
    says: 'runs them down',
    phrases: phrases(
      `
      disgusting, disgust me, disgusts me, scum, scumbag+, vermin, parasite+, filth, filthy, dirty, trash, garbage, rubbish,
      human (garbage|waste|trash|filth), inferior, worthless, useless, subhuman+, sub human+, untermensch, inhuman, evil, vile,
      repulsive, revolting, repugnant, gross, nasty, ugly, hideous, stupid, dumb, thick, dim, idiot+, moron+, moronic,
      imbecile+, retarded, retard+, brainless, mindless, lazy, idle, greedy, liar+, thief, thieves, thieving, crook+,
      criminal+, rapist+, terrorist+, murderer+, killer+, savage+, barbarian+, barbaric, primitive, uncivilised, uncivilized,
      backward, backwards, animal+, beast+, rat, rats, pig, pigs, dog, dogs, cockroach, cockroaches, roach, roaches, insect+,
      maggot+, leech, leeches, monkey+, ape, apes, gorilla+, snake+, lice, bug, bugs, worm+, locust+, cattle, swine, cow, cows,
      plague+, disease+, diseased, virus, viruses, cancer, cancerous, infestation, infection, stain, blight, curse, scourge,
      menace, danger to, dangerous, threat to, a threat, burden+, drain on, a drain, waste of (space|money|oxygen|air|time|skin),
      abomination+, unnatural, abnormal, not (normal|natural), freak+, weirdo+, degenerate+, degenerated, depraved, deviant+,
      pervert+, perverted, paedo+, paedophile+, pedophile+, groomer+, sick, sickening, mentally (ill|sick|deranged),
      mental (illness|disorder|case|cases), delusional, deluded, deranged, insane, crazy, psycho+, disordered, defective+,
      damaged, broken, on the (take|fiddle|rob|scrounge|make|dole), sinner+, sinful, a sin, immoral, shameful, shameless, satanic, demonic, demon+, devil+, heathen+,
      infidel+, cunt+, bastard+, bitch, whore+, slut+, hoe, sluts, arsehole+, asshole+, prick+, twat+, wanker+,
      (fucking|absolute|total) (joke|disgrace), shit, shite, crap, turd+, shithole+, pathetic, weak, coward+, cowardly, hysterical,
      irrational, too (emotional|sensitive), emotional wreck+, manipulative, gold digging, object+, property, slaves,
      scrounger+, sponger+, freeloader+, beggar+, invader+, enemy, enemies, traitor+, poison, poisonous, toxic, rotten, foul,
      smelly, stinking, stink, stinks, smell, smells, reek, reeks, creepy, creep+, monster+, monstrous, monstrosity,
      monstrosities, disgrace, disgraceful, embarrassment, embarrassing, an insult to, nuisance, pest, pests, liability, problem,
      the (worst|problem|enemy|lowest), worst (people|thing|race|kind|of), lowest of, scum of, (less|lower|worse) than,
      (no|not any|never) better than, not as (good|smart|clever|intelligent|civilised|human), not (human|people|equal|real|welcome
        |worthy|fit|wanted|one of us|like us), (not|never) be (human|equal|one of us|real|trusted|women|men), beneath (us|me),
      nothing but (a|trouble|trash|problem+|bad|lies|pain|hassle|grief|misery|evil|drama|filth|whore+|shit), good for (nothing at all|one thing),
      only good for, good for, second class, bad (people|for|news), terrible, awful, horrible,
      horrid, violent, aggressive, brutal, uneducated, illiterate, ignorant, unintelligent, clueless, incompetent, incapable,
      dishonest, untrustworthy, (can not|not to|never) (be trusted|trust), corrupt, cheating, cheats, cheat, loud, obnoxious,
      annoying, unbearable, insufferable, entitled, attention seeker+, attention seeking, confused, mistake+, errors,
      (a|an) (joke|mistake|excuse|lie|cult|scam|evil|blot|nightmare|servant|slave+), cult, bomber+, jihadi+, jihadist+,
      extremist+, suicide bomber+, born (criminal+|liar+|thief|thieves|killer+), to blame, blame for, responsible for (all|every),
      (in|from) hell, vomit, puke, sewage, manure, faeces, dung, clown+, goblin+, mutant+, vegetable+, hellspawn, nonce+,
      not (deserve|worth), vilest, dumbest, stupidest, laziest, ugliest, dirtiest, genetically, ruin, ruined, ruining,
      predator+, predatory, pickpocket+, beggars, wife beater+, good at is,
      the reason (society|everything|we|the country|this country|our|crime|britain|for (all|every)), villains, mutilated, thugs, thug, gangster+, drug dealer+, not to be, heartless, soulless, selfish
      `,
    ),
  },
  'attack.habit': {
    says: 'says that they all do harm or wrong',
    phrases: phrases(
      `
      ~steal, ~rape, ~murder, ~lie, ~cheat, ~rob, ~smell, ~stink, ~reek, ~ruin, ~destroy, ~wreck (the|our|every|everything|everywhere|it|this|wherever|places), ~trash (the|our|every|everything|this), ~nick (everything|stuff|things|anything|from|our), ~cause (all|every|nothing|trouble|crime|problems|fights), ~spread (disease+|filth|hate|aids|germs
        |their|lies|covid), ~breed, breeding, ~infest, ~invade, ~swarm, ~flood, ~poison, ~corrupt, ~leech, ~sponge, ~scrounge, ~drain (us|our|the), (have|has) ..1 (low|lower|lowest|tiny|small|smaller|no) ..1 (iq|iqs|intelligence|brain|brains|morals|standards),
      (were|are|was|is) ..1 (put on|made|born|created|meant|built|designed|there) ..3 (serve|obey|cook|clean|please|breed|be slaves),
      ~control (the|every|our), ~exploit, ~plot, ~groom, ~molest, ~abuse (kids|children|our|the), ~suck,
      ~take (over|our|all|jobs), taking over, ~bring (us)? ..1 (nothing|crime|disease|drugs|shame|only|misery|trouble),
      ~drag (us|the|everyone), ~cost us, ~kill (our|us|people|everyone|innocent|each), ~blow (up|themselves), ~bomb,
      contribute nothing, (have|has) (nothing to offer|no (business|brain+|morals|place|right|rights|business|soul|shame|value|worth|use
        |dignity|honour|self respect|intelligence|respect|purpose|humanity)), ~ruin, ~disgust, ~sicken, ~repulse,
      make (me|us|you|people|everyone|my) ..2 (sick|puke|vomit|ill|gag|angry|skin crawl|heave|throw up|uncomfortable|want to),
      makes (me|us|you|people|everyone|my) ..2 (sick|puke|vomit|ill|gag|angry|skin crawl|heave|throw up|uncomfortable|want to),
      ~make everything (worse|bad), turn my stomach, (not|never) ..1 (belong|deserve|contribute|wash|work|integrate|assimilate
        |fit in|shower|matter|count), (can not|never|could not) ..1 (think|drive|be trusted|do anything|tell the truth|be equal|learn
        |read|behave|control|be satisfied|take a joke|reason|lead|be one of us|behave|function|contribute),
      need (a (slap|beating|bullet|kicking|lesson)|putting|to (be (taught|kept|locked|put|shot|stopped|removed|controlled|eliminated|killed
        |eradicated|deported)|die|go|leave|disappear|know|learn|shut|stay|stop existing)),
      needs (a (slap|beating|bullet|kicking|lesson)|putting|to (be (taught|kept|locked|put|shot|stopped|removed|controlled)|die|go
        |leave|disappear|know|learn|shut|stay)), just need a, know their place, ~belong on (their|your|her|his) (knees|backs), ~belong (in|on|at|under|behind) (a|an|the|my|his)? (kitchen|prison|jail|cage+|zoo+|hell|asylum+|home|bars|sea|ground|oven+|gas|bin|bins|trash|coffin|gutter
        |hospital|dirt|institution+|jungle|camp+|grave|bottom|feet|street+|looney bin|circus|mental),
      ~deserve (to (die|suffer|burn|rot|hang|lose|drown|get (hit|beaten|cancer|shot|raped)|be (beaten|killed|shot|raped|hit|punished|slaves|deported|dead
        |bullied|hanged|attacked|hurt|locked|put|poor|punched|slapped))|everything (bad|they|that)|what (they|is|comes)|nothing (at all|good|from)|(more|only|just) (hate|pain|suffering)|hate|no (rights|respect|mercy
        |pity|sympathy|roof|place|better)|death|pain|hell|a (slap|beating|kicking|punch)),
      want is to, do is, only want, hate (us|men|white|our|christians|britain|america), ~live off, ~milk, ~rule (the world|us),
      ~run (the (world|media|banks|country|show)|everything), (are|is|'s) worth (nothing|less than), start (every|all), behind (every|all|it|this), will (never be|burn|die|pay|rot|rob|stab|kill|be the end
        |get what|suffer|always be), going to hell, go to hell, ~rot, eat (dogs|cats|rats|bats|babies), worship (satan|the devil),
      hit your, are ~ruin, ruined (this|our|the|my|everything), (destroyed|wrecked|killed) (this|our|my) (country|town|school|area|street|city|culture|world), (did|do) not exist, had never (existed|been|come),
      only (care|cares|think|thinks|exist|want|wants|know|live) (about|of|for|to|how)?, (are|is) ..1 (everywhere|taking|destroying|killing|invading|behind|swarming), ask for it, asking for it
      `,
    ),
  },
  'attack.exclusion': {
    says: 'would shut them out, or deny them their rights',
    phrases: phrases(
      `
      be (banned|deported|expelled|removed|kicked|thrown|locked|jailed|imprisoned|caged|segregated|separated|excluded|barred|sent|shipped
        |outlawed|illegal|stopped|silenced|kept|forbidden|stripped|denied|refused|controlled|registered|put|sacked|fired|driven|chased
        |left to|seen and not|rounded|shunned|ashamed|cured|fixed|castrated|sterilised|sterilized|neutered|sold|owned|enslaved|rid of
        |hidden|grateful|flogged|whipped|beaten|made to|forced|punished|cancelled|slaves|eradicated|abolished|put down|destroyed
        |quiet|obedient|submissive|treated like|treated as),
      not (be (allowed|let|here|born|in|near|seen|able|permitted|around|trusted|legal|given|treated|considered|teaching|parents|a thing|on
        |part|at|out|left|employed|hired)|exist|have (children|kids|rights|a|the|any|jobs|access|been)|vote|breed|raise|adopt|marry
        |drive|speak|teach|reproduce|go out),
      never (be (allowed|let|born|given|trusted|in|near)|have (been|existed)|exist|vote|breed),
      (go|get) (back|home|out), leave (our|this|the|my|us), get (lost|out), fuck off, piss off, stay (home|away|in|inside|indoors|at home
        |out|hidden|silent), keep (out|away|quiet), disappear, vanish, not exist, stop existing, go extinct, know (their|your) place,
      (lose|lost|losing) (the|their) (vote|rights|right to vote), stick to, shut up, shut (their|your), learn (their|your) place, ~rot, obey, serve men, submit, be (on a lead|at home|in the kitchen)
      `,
    ),
  },
  'attack.death': {
    says: 'wishes or threatens harm',
    phrases: phrases(
      `
      (~die|die|burn|rot|hang|drown|suffer|perish|starve|bleed|choke|fry|swing) (out|in|off|alone|slowly|now|soon|painfully|horribly
        |to death)?, ~die (in|slowly|painfully)?, drop dead, get (shot|killed|beaten|raped|cancer|aids|stabbed|hit|what),
      kill (yourself|yourselves|themselves|himself), (be|get|gets|getting) ..1 (killed|shot|burnt out|hanged|hung|burnt|burned|gassed|exterminated|eradicated|wiped|lynched
        |beheaded|executed|murdered|raped|beaten|stabbed|stoned|drowned|slaughtered|tortured|hurt|attacked|dead|annihilated|eliminated
        |put down|put to|culled|nuked|bombed|crushed|hit|slapped|punched|whipped|euthanised|euthanized|flogged|strangled|aborted|fed to
        |smothered|choked|destroyed|run over|punched), be put (down|to (death|sleep)), a (bullet|noose|good beating|rope|slap|kicking|beating),
      better off dead, (be|get)? (knife|gun|bomb|coffin|punch|fireburn|skullsign|axe|grave|chainsign|hammersign), get (a|the) (slap|punch|beating|kicking|bullet|noose),
      body bag+, cease to exist
      `,
    ),
  },
  'attack.violence': {
    says: 'would do them harm',
    phrases: phrases(
      `
      (${VIOLENCE}) (up|down|out|off|to death|on|at|over|into)? (all|every|each|any|the|a|an|some|these|those|this|that|one|another|the
        next|as many|every single|every last|more|two|my)? ..1 (of|the|these|those|lot of)? (the|these|those)? (fucking|bloody|dirty
        |filthy|goddamn|damn|stupid)?,
      death to (all)? (the)?, (round|lock|rounding|locking) (up)? (all|the|every|these|those)? (the)?, exterminat ~do
      `,
    ),
  },
  'attack.rid': {
    says: 'would have them gone',
    phrases: phrases(
      `
      (~deport|~ban|~outlaw|~expel|~remove|~segregate|~imprison|~jail|~cage|~abolish|~boycott|~silence|~criminalise|~criminalize) (all|every
        |any|the|these|those|most|more)? (of)? (the|these|those)? (fucking|bloody|dirty|filthy)?,
      ~get rid of (all|every|the|these|those)? (the|these|those)?, (rid|free|cleanse|purge|clean|cleansed) ..3 of (all|every|the|these
        |those)? (the|these)?, (world|country|town|place|school|life|planet|society|britain|england|europe|america) (without|with no) (any|the
        |all|these)?, (better|richer|happier|safer|nicer|cleaner) (off)? without (any|the|all|these|those)?,
      no (place|room|need|use|space|future|hope) for (any|the|these|those)?, no more (fucking|bloody)?,
      (too many|enough of|swamped (by|with)|overrun (by|with)|infested with|full of|flooded (by|with)|invaded by|ruined by|plagued by)
        (the|these|those|all|fucking|bloody)? (these|those|the)?,
      (not|never) (let|allow|want|employ|hire|trust|need|respect|listen to|touch|date|marry|serve|vote for|like|deserve|care about|care for
        |sit next to|live (near|with|next to)|share) (in|any|a|an|the|these|those|more|having)? ..2 (any|a|an|more|the)?,
      (blame|blaming|fault of|shut out|keep out|keep away from|stay away from|beware of|watch out) (all|every|the|these|those)? (the|these|those)?, down with (the|all)?, (problem|trouble|issue) with (all|the|these)?, (not|never) (let|allow|want) (my|our) ..2 (play with|near|around|mix with|marry|date|go near|sit next
        to|share with|next to|hang around with), not (waste|spend) ..1 (money|time|taxes|resources|cash) on (the|these)?, wait ..7 (are|were) no (more)?, refuse to (share|sit|live|work|speak|serve|be|talk|stand) ..3 (with|next to|near|alongside|to|behind) (any|a|an|the|these)?,
      (should|need|needs|must|ought) ..4 law against (all|the)?, let ..1 (so many|too many|all these|any more|more) (of)? (these|those)?,
      rather ..6 than (with|to|for)? (a|any|the|some)?, how dare (these|those|the)?, something (rotten|wrong|off|disgusting|evil|sick|sinister|nasty) (about|with|in) (all|the|these|every)?, (fuck|screw|sod|damn|bollocks to) (all
        |the|these|those|every|off|you)? (the|these|those)? (fucking|stupid|dirty)?
      `,
    ),
  },
  'attack.move': {
    says: 'would have them moved away',
    phrases: phrases(
      `
      (teach|send|ship|kick|throw|chuck|drive|get|keep|put|lock|force|sling|boot|hound|take|drag|pack|haul) (up|out|back|off|away)? (all|every|the|these|those|any)?
        (of)? (the|these|those)? (fucking|bloody|dirty|filthy)?
      `,
    ),
  },
  'attack.away': {
    says: 'out and away',
    phrases: phrases(
      `
      a lesson, back, out of (britain|england|here|the|our|my|this|europe|america|every|town), home, away, off, out, behind bars, (in|into) (cages|prison|jail|camps|a camp
        |a cage|a zoo|coffins|a coffin|the sea|the bin), to the (wall|gas|back), down
      `,
    ),
  },
  'attack.hate': {
    says: 'says that they are hated',
    phrases: phrases(
      `
      (~hate|h8|~despise|~loathe|~detest|~abhor|~dislike|hatred of|hatred for|hatred towards|disgusted by|sick of|sick to death of|sick and tired of|tired of|fed up with|fed up of
        |repulsed by|revolted by|sickened by|allergic to|can not (stand|bear|abide|tolerate|deal with|trust)|could not (stand|bear|abide)|no
        (respect|sympathy|love|time|patience|tolerance|pity) for|contempt for|spit on|look down on|looks down on|disgust for|want nothing
        to do with|had enough of) (all|every|each|the|these|those|how|when|having|everything about|it when|most|fucking|bloody
        |so many|any|a|an|anyone who is|people who are|with a passion|about)? ..1 (all|the|these|those|of|fucking
        |bloody|stupid|dirty|a|an|single)?
      `,
    ),
  },
  'attack.wish': {
    says: 'wishes',
    phrases: phrases(
      `(hope|hoping|wish|pray|wishing|praying|happily|love to|like to|enjoy|cannot wait|can not wait|want to) ..2`,
    ),
  },
  'attack.question': {
    says: 'asks as if the worst were known',
    phrases: phrases(
      `
      (how|why|who|what) ..3 (respect|love|like|trust|employ|care (about|for)|want|need|let|allow|tolerate|listen to|stand|put up with
        |defend|marry|date|give a (shit|fuck|damn) about|use (are|is)|good (are|is)|point of|hire|invited|asked for) (a|an|any|the|these|those|anyone
        |all|is|are)? ..1,
      why (are|is) there (so many|still|any), (nobody|no one|noone|none|nobody normal) ..2 (likes|wants|loves|trusts|respects|needs|asked for
        |cares about|will ever (love|want|care|trust|respect)|would (ever)? (hire|love|want|miss|care)|gives a (shit|fuck|damn) about|would miss
        |wants to (see|be|hear)) (a|an|any|the|these|about|all|around)? ..1,
      (shame|pity|sad|disgrace) ..2 (there are|we have) still
      `,
    ),
  },
  'attack.revulsion': {
    says: 'says that they make somebody sick',
    phrases: phrases(
      `
      (feel|feeling|feels|felt) ..1 (sick|ill|dirty|disgusted|nauseous), (make|makes|made|making) (me|us) ..2 (sick|puke|vomit|ill|gag|heave|throw up|nauseous|shudder|cringe
        |skin crawl|uncomfortable), (makes|make) my skin crawl, (turn|turns) my stomach, (it|that) ({is}) ..1 (revolting|repulsive|disgusting|unnatural|sickening|gross|vile|sick|a sin|evil),
      want to (puke|vomit|throw up|gag|heave), could (puke|vomit)
      `,
    ),
  },
  'attack.unworthy': {
    says: 'grants it to none of them',
    phrases: phrases(
      `
      ({is}) (worth|worthy|fit|to be trusted|welcome|capable|good), (should|must|can|could) ..1 be (let|allowed|trusted|near|in|hired|free|left|given),
      has (any|a) ..1 (business|right|rights|place|brain|morals|shame|worth|value), should (teach|vote|have (a|any|the)|drive|marry|raise|adopt),
      (deserve+) (to (live|breathe|exist|be alive|vote)|respect|rights|mercy|sympathy|love), belong+ (in|here)
      `,
    ),
  },
  'attack.saying': {
    says: 'passes on or judges what others say or do',
    phrases: phrases(
      `
      say, says, saying, said, call, calls, calling, called, tell, tells, telling, told, think, thinks, thinking, thought, believe, believes,
      believing, claim, claims, claiming, claimed, assume, assumes, assuming, suggest, suggesting, suggests, shout, shouted, shouting, write,
      wrote, writes, writing, chant, chanted, chanting, tweet, tweeted, tweeting, post, posted, posting, hear, hearing, heard, argue, argues,
      arguing, yelling, yelled, treat, treats, treating, treated, seen as, viewed as, portrayed as, described as, referred to as, blamed,
      accused, (being|are|is|get|were|was|be) ..1 (expected|forced|paid|denied|harassed|assaulted|ignored|misrepresented), being (attacked|killed|murdered|beaten|hated|bullied|abused|targeted|treated|called|blamed|mocked|deported), people who, anyone who, whoever, those who,
      anybody who, if you, if someone, if anyone, everyone who, the idea, stereotype+, joke+, joking, implying, imply, insist, insisting
      `,
    ),
  },
  'attack.judged': {
    says: 'speaks against such words',
    phrases: phrases(
      `
      wrong, racist+, racism, sexist, sexism, misogynist+, misogyny, misogynistic, homophobic, homophobia, homophobe+, transphobic, transphobia,
      transphobe+, islamophobic, islamophobia, antisemitic, antisemitism, antisemite+, ableist, ableism, xenophobic, xenophobia, bigot+, bigoted,
      bigotry, hateful, hate (speech|crime+), unacceptable, not (ok|okay|acceptable|right|fair|true|funny|cool), offensive, hurtful, harmful,
      ignorant, ignorance, nonsense, stop (saying|calling|telling|thinking|hating|treating|it), do not (say|call|think|believe|tell|use),
      (are|is|am|be|you|'s) ..1 (the problem|part of the problem|not my friend|an idiot|a bad person|an awful person|blocked|sick|stupid
        |evil|disgusting|pathetic|scum|mistaken|cruel|an arsehole|an asshole|a monster|dangerous|a liar|lying|ashamed), should be ashamed, shame on, disagree,
      (never|not) (say|call|tell|think|believe|accept|tolerate|ok to|okay to|acceptable to|right to), prejudice, prejudiced, discrimination,
      (sacked|fired|arrested|banned|suspended|jailed|expelled|reported|blocked|fined) for, disgraceful, appalling, horrible, horrific, awful, outdated,
      unfair, unjust, cruel, has to stop, must stop, need to stop, needs to stop, (a|such) (lie|myth), untrue, false, problematic, toxic, harmful, dangerous,
      reported, how dare, (what|such) a (horrible|terrible|awful|disgusting|vile|racist|sexist) (thing|person), disgusting to, not one, never met
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
