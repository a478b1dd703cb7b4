import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/**
 * Welsh words for the gravest things only. Enough to stop an abusive post passing unseen; far from enough to say that a
 * Welsh post was checked.
 */
export const WELSH = {
  'welsh.insult': {
    says: 'a Welsh insult',
    phrases: phrases(
      `
      twpsyn, twpsen, idiot gwirion, hen fuwch, hen ast, yr ast, ast wirion, y bastad, bastad, cachgi, cachwr,
      coc oen, coc y gath, pen pidyn, pidyn, pen rwd, wanciwr, cont, contiaid, llipryn, lembo, lob, mochyn budr,
      mochyn, sglyfaeth, hen gnawes, cnawes, gwrach, hen wrach, diawl diog, diawl hyll, hyll, diog, diwerth,
      dim gwerth, celwyddgi, twyllwr, lleidr, ffyc, ffycin, cer i grafu, cau dy geg, cau dy ben
      `,
    ),
  },
  'welsh.threat': {
    says: 'a Welsh threat',
    phrases: phrases(
      `
      (mi wna i|wna i|fe wna i|dwi am|dw i am|dwin mynd i|dw i n mynd i|mi fydda i) ..2 (ladd|lladd|guro|curo 
        |bwrw|dyrnu|losgi|llosgi|saethu|drywanu|trywanu|gicio|cicio|hannerlladd),
      lladd chdi, lladd ti, dy ladd di, dy ladd, dy guro, dy ddyrnu, gei di gweir, cael cweir, gwylia dy gefn,
      gwatsia dy gefn, dwi n gwybod lle ti n byw, gwybod lle ti n byw, llosgi r ysgol, llosga r lle
      `,
    ),
  },
  'welsh.hate': {
    says: 'a Welsh slur or call to leave',
    phrases: phrases(
      `
      dos adra i dy wlad, cer adre i dy wlad, cer nol i dy wlad, dos nol i dy wlad, hwntw budr, sipsiwn budr,
      estroniaid, pobl dduon budr, cadi ffan, jipsiwn
      `,
    ),
  },
  'welsh.self-harm': {
    says: 'Welsh words for a risk to life',
    phrases: phrases(
      `
      lladd fy hun, lladd fi n hun, lladd fy hunan, lladd dy hun, hunanladdiad, hunan niweidio, hunan niwed,
      ddim isio byw, ddim eisiau byw, ddim moyn byw, diwedd ar bopeth
      `,
    ),
  },
  'welsh.complaint': {
    says: 'a Welsh complaint',
    phrases: phrases(
      `
      gwarthus, cywilydd, cywilyddus, annerbyniol, siomedig, siomedig iawn, wedi cael digon, dim digon da, llanast,
      jocyw hyn, jôc, cwyno, cwyn, anghyfrifol, ofnadwy, sbwriel
      `,
    ),
  },
  'welsh.harm': {
    says: 'Welsh words for hurting a child',
    phrases: phrases(
      `
      (taro|bwrw|slapio|gwthio|curo|llusgo|gafael|cam drin|camdrin|cam drin plant) ..2 (plentyn|plant|fy mab|fy
        merch|y mab|y ferch|disgybl|bachgen|merch),
      (taro|trawodd|bwrodd|slapiodd|gwthiodd|curodd|llusgodd) ..2 (fy mab|fy merch|y plentyn|mhlentyn|mab|merch)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
