import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/**
 * Slurs by protected ground. `.slur` counts on its own; `.ambiguous` has an innocent sense and needs somebody of whom it is
 * said, or another sign of hate beside it; `.innocent` is that sense, written out.
 */
export const SLURS = {
  'race.slur': {
    says: 'a racist slur',
    phrases: phrases(
      `
      nigger+, niggers, niggress+, niglet+, wog+, golliwog+, paki+, pakis, p4ki, chinky, chinkies, gook+, coolie+, darkie+, darky,
      sambo+, jungle bunny, jungle bunnies, porch monkey+, raghead+, rag head+, towelhead+, towel head+,
      camel jockey+, sand nigger+, sand monkey+, pikey+, pikeys, gyppo+, gippo+, gyppos, kike+, yid+, shylock+,
      zipperhead+, slant eye+, slanty eye+, slitty eyed, half caste+, half breed+, mongrel race, polack+,
      bog trotter+, paddy bastard, spic+, wetback+, abbo+, bongo bongo, coon+, muzrat+, goat fucker+, goat shagger+,
      dothead+, curry muncher+, curry breath, dinghy divers, boat people scum, jigaboo+, house negro, negro+, dindu+,
      kaffir+, beaner+, mudshark+, sheboon+, dago+, chinaman, chinamen, mulatto+, mulatta+, injun+, squaw+, redskins,
      jap bastard+, jock bastard+, gypo+, gyppo, slitty eye, slitty eyes
      `,
    ),
  },
  'race.ambiguous': {
    says: 'a word that is also used as a racist slur',
    phrases: phrases(
      `
      nigga+, niggaz, niggah+, chink+, nip+, spade+, jap+, gypsy, gypsies, gypo+, coloured, coloureds, monkey+, ape+, gorilla+, savage+,
      tinker+, oriental+, blackie+
      `,
    ),
  },
  'race.innocent': {
    says: 'an everyday sense of the word',
    phrases: phrases(
      `
      chink (in|of) (the)? _? (fence|armour|light|wall|curtain+|door|hedge|glasses), chink in,
      nip (to|out|round|in|down|over|into|up|and tuck), (garden|bucket and) spade+, spade work, spades,
      (call a) spade, ace of spades, (monkey|climbing) bars, cheeky monkey+, little monkey+, my monkey+, monkey nuts,
      banana+ (bread|split|milkshake|cake|costume), bunch of bananas, jungle (book|gym|theme), concrete jungle,
      savage garden, (rocking|barking), gypsy (cart|wagon|music|jazz|caravan|rose|lore), negro spiritual+, going ape, coon (cheese|hound+|cat+), maine coon+,
      planet of the apes, coloured (pencils|paper|card|pens|in|chalk|lights|glass|eggs|socks|hair|pencil),
      chocolate brownie+, brownie+ (guides|promise|camp|unit|pack|leader),
      brownies (and guides|tonight|night|meeting), (harlem|raccoon|racoon), nip slip
      `,
    ),
  },
  'homophobic.slur': {
    says: 'a homophobic slur',
    phrases: phrases(
      `
      faggot+, fag boy, poof+, poofter+, poofta+, pouf, lezzer+, lezza+, lesbo+, batty boy+, battyboy+, batty man,
      battyman, chi chi man, bum boy+, bumboy+, bumder+, bender boy, shirt lifter+, shirtlifter+, pillow biter+,
      fudge packer+, carpet muncher+, rug muncher+, arse bandit+, bum bandit+, backdoor bandit, homo+, gaylord+,
      gayboy+, gay boy+, gaybo+, dyke bitch, sodomite+, nancy boy+, gay cunt, gay prick
      `,
    ),
  },
  'homophobic.ambiguous': {
    says: 'a word that is also used as a homophobic slur',
    phrases: phrases(
      `
      fag+, dyke+, queer+, bender+, queen+, fairy, fairies, gay, gays, gayer, fruit, lesbian+, homosexual+, pansy
      `,
    ),
  },
  'homophobic.innocent': {
    says: 'an everyday sense of the word',
    phrases: phrases(
      `
      faggots (and|with|in) (peas|mash|gravy|chips|mushy|onion),
      (brains|mr brains|pork|welsh|homemade|butchers) faggot+, faggot+ (for (tea|dinner)|on the menu|recipe),
      (fag|fags) (break|packet|end|ash|butts|outside|out the|in the),
      (smoking|smoke|packet of|pack of|a quick|for a) fag+, (river|sea|the|offas|canal) dyke,
      dyke (bank|road|path|walk), gender bender, (fruit|salad) (salad|bowl|juice|shoot), tooth fairy,
      fairy (tale|lights|cakes|story|costume|garden|liquid|godmother), fairy tales,
      (dancing|drama|drag|the|dairy|prom|carnival|beauty) queen, queen+ (elizabeth|s|of|victoria|jubilee|camilla),
      fender bender, on a bender, homo (sapiens|erectus)
      `,
    ),
  },
  'trans.slur': {
    says: 'a transphobic slur',
    phrases: phrases(
      `
      tranny, trannie, trannies, trannys, shemale+, she male+, heshe, he she thing, he she it, ladyboy+, shim+, troon+, transtrender+,
      trans (freak+|weirdo+|pervert+|groomer+|cult|filth|monster+|nonsense|agenda|rubbish|crap|madness|brigade|mob),
      bloke in a (dress|frock|skirt|wig), (man|men|blokes) in (dresses|a dress|frocks|skirts|wigs), chicks with dicks,
      gender (bender freak|freak+|nonsense|woo|cult|madness|goblin+),
      thinks (he|it) (is|'s) a (woman|girl|cat|attack helicopter), thinks (she|it) (is|'s) a (man|boy|bloke),
      identifies as (a|an) (attack helicopter|cat|toaster|muppet|table)
      `,
    ),
  },
  'sexist.slur': {
    says: 'a sexist slur',
    phrases: phrases(
      `
      slag+, slut+, slutty, whore+, slapper+, ho bag, tart, old tart, floozy, hussy, skank+, skanky, sket+,
      thot+, bimbo+, bint+, village bike, town bike, fishwife, prick tease, cock tease, cum dump, cumdumpster,
      gold digger+, feminazi+, femoid+, foid+, birdbrain, dolly bird+, milf+, gilf+, jezebel, trollop+, strumpet+,
      harlot+, dumb blonde+, bit of skirt, bit of fluff, dumb bitch, mouthy bitch, rent a cunt, sperm bank, roastie+
      `,
    ),
  },
  'sexist.innocent': {
    says: 'an everyday sense of the word',
    phrases: phrases(
      `
      (jam|egg|custard|bakewell|treacle|lemon|apple|pop|fruit|chocolate|cherry|curd|tomato|onion) tart+,
      tart+ (recipe|tin|for), (slag|slagging) (off|heap), slagged off, (garden|dutch|cement|hoe) hoe, hoe (down|the),
      gold digger+ (museum|game)
      `,
    ),
  },
  'disability.slur': {
    says: 'a slur about disability',
    phrases: phrases(
      `
      retard+, retarded, tard+, spastic+, spaz, spazz, spacker+, spakka+, spaccer+, spack, mong+, mongo, mongol kid,
      mongoloid+, cripple+, raspberry ripple, window licker+, windowlicker+,
      special needs (freak+|kid bus|lot|brigade), sped kid+, schizo+, midget+, flid+, joey deacon, downsy, downy kid,
      deaf and dumb, dwarf kid, vegetable kid, sub normal, subnormal+, mental case+, loony bin, looney bin, loony+,
      belongs in a (home|zoo|cage|special school)
      `,
    ),
  },
  'disability.innocent': {
    says: 'an everyday sense of the word',
    phrases: phrases(
      `
      (fire|flame) retardant, retardant,
      special needs (teacher|school|support|department|children|child|education|assistant|provision|coordinator
        |parents|group|ta|tas|nurse|base|unit|band|register|kids|pupils|pupil),
      mongoose, mongolia, (crippling), midget gems, (looney|loony) (tunes|toons|party),
      spastic (quadriplegia|diplegia|hemiplegia|cerebral)
      `,
    ),
  },
  'faith.slur': {
    says: 'a slur about faith',
    phrases: phrases(
      `
      muzzie+, mussie+, moossie+, muslime+, muscum, goatfucker+, muslamic+, moslem scum, muslim scum, mudslime+, musrat+, islamo nazi+, christ killer+, jew boy, jewboy,
      dirty jew+, filthy jew+, fenian+, taig+, hun bastard+, orange bastard+, papist+, prod bastard+, proddy bastard+,
      bead rattler+, left footer+, bible basher+, bible thumper+, god botherer+, letterbox women, letter box burka,
      ninja women, sky pixie, jew nose, holohoax, goyim, cult of islam, kafir
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
