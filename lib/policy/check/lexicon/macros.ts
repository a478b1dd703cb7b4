/**
 * Named sequences used across the phrase lists, in the language of `phrase.ts`.
 *
 * Mentions: `<staff>`, `<pupil>`, `<school>`, `<self>`, `<you>`, `<third>`, `<kid>` (any child), `<own-child>`,
 * `<someone>` (anybody but the author), `<named>` (staff or pupil); `<code>` is a word with a figure in it.
 */
export const MACROS: Readonly<Record<string, string>> = {
  is: "is|'s|are|was|were|am|be|been|being",
  has: "has|have|had|'s|having",
  not: 'not|never',
  your: "your|his|her|their|<someone> 's|<school> 's|that <someone> 's",
  him: 'him|her|them|you|<someone>|(that|this|the) <someone>',
  platform:
    'facebook|fb|instagram|insta|tiktok|tik tok|snapchat|twitter|x|whatsapp|youtube|roblox|discord|threads|bereal',
  intens:
    'absolute|total|complete|utter|right|proper|bloody|fucking|real|such|so|really|very|just|nothing but|pure|massive|big|biggest|little|old|stupid',
  iwill:
    'i will (not|never)?|we will (not|never)?|i am not? going to|we are not? going to|i am about to|i am coming to|i am coming down to|i would (not|never)?|i shall|ill|we are coming to|i swear i will|someone is going to|somebody is going to|someone will|somebody will|^ going to|^ about to|will be|might just|gna|guna|i gonna|tryna|finna|me and ..2 (are going to|will)|my ..2 (will|is going to|are going to)',
  beat: '~batter|~beat|~punch|~smack|~slap|~hit|~kick|~deck|~chin|~thump|~headbutt|~leather|~clobber|~wallop|~clout|~belt|~floor|~twat|~bash|~pummel|~whack|~thrash|~attack|~assault|~hurt|~jump|~hospitalise|~smash|~strangle|~throttle|~choke|~knock|~lamp|~spark|~slam|~shove|~bray|~skelp|~panel|~spear|~flatten|~welly|~boot|~stamp|~glass|~slash|~maul|~brain|~nut|~crack|~bash|~biff|~sock|~launch|~mash|~do over',
  kill: '~kill|~murder|~stab|~shoot|~shank|~knife|~behead|~execute|~bury|~slaughter|~poison|~drown|~lynch|~hang|~gut|~butcher|~cripple|~kneecap|~maim|~torch|~decapitate|~castrate|~garrotte|~suffocate|~smother|~burn|~skin|~bomb|~shiv|~plug|~merk',
  body: 'face|head+|leg+|arm+|neck|nose|jaw|teeth|skull|finger+|kneecap+|knee+|throat|eye+|rib+|hand+|bone+|mouth|body|spine|back|ankle+|wrist+|windpipe|pelvis|collarbone|door+|window+',
  people:
    'families|family|people|parents|kids|children|lot|ones|sort|types|immigrants|foreigners|migrants|refugees|asylum seekers|illegals',
};
