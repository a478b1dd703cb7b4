import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** What a post about a school speaks of. */
export const SCHOOL_LIFE = {
  'school.life': {
    says: 'speaks of school matters',
    phrases: phrases(
      `
      homework, homeworks, spellings, reading book+, phonics, times tables, sats, gcse+, a levels, mocks, lesson+,
      class, classes, classroom+, curriculum, pe, pe kit+, pshe, rse, assembly, assemblies, school trip+, residential,
      sports day, nativity, carol concert, school play, harvest festival, world book day, non uniform,
      own clothes day, uniform+, blazer+, logo jumper, school shoes, book bag+, reading record, packed lunch+,
      lunchbox, lunch box, school dinner+, dinner money, hot dinners, school lunches, school meals, dinner hall,
      canteen, free school meals, playground, playtime, break time, lunchtime, breaktime, working toilet+, toilets,
      changing rooms, drop off, dropoff, pick up time, home time, hometime, one way system, inset, inset day+,
      training day+, half term, term time, this term, holiday fine+, attendance, attendance letter+, unauthorised,
      detention+, isolation, exclusion+, behaviour policy, behaviour points, house points, merit+, star of the week,
      golden time, school report+, parents evening+, parent evening+, newsletter+, class dojo, dojo, parentpay,
      parent pay, arbor, schoolcomms, parentmail, parent mail, seesaw, weduc, satchel one, letter home, letters home,
      fundraiser+, pta, costume+, dress up day, class teacher+, supply teacher+, cover teacher+, nursery, year #,
      eyfs, ks1, ks2, key stage, infants, juniors, sixth form, form group, mixed class+, class size+, sen, send,
      senco, ehcp, iep, sen support, safeguarding, bullying, bullied, bullies, ofsted, governors, admissions,
      catchment, oversubscribed, school place+, breakfast club, after school club+, afterschool club, wraparound,
      swimming lesson+, forest school, music lesson+, phone ban, phone policy, head lice, nits, consent form+,
      permission slip+, leavers, prom, pe teacher, school run, term dates, water bottle+, one to one, pupil premium,
      school fund, school gate, open evening, reading corner, school council, ptfa, friends of school, school field,
      school hall, school bus
      `,
    ),
  },
  'school.weak': {
    says: 'speaks of matters that may be the school’s',
    phrases: phrases(
      `
      reception, pick up, drop off, arrangements, school gate, gates, raffle, fair, fete, club, clubs, staff, sports,
      lunchtimes,
      dinner, sen kids, report, reports, results, residential, deposit, rota, cloakroom, coats, field, playtimes,
      sweets, birthday, photo+, homework, teachers, teaching, communication, email+, letter+, notice, closure,
      snow day, strike+, trip+, jumper+, badge, lunch, lunches, dinners, break, toilet, gate+, term, kids, children,
      pupils, trust, office, front desk, concert, production, club+, book, books, policy, exam+, support, place+,
      standards, homework club, class, morning drop, swimming, gate duty, supervision, teaching, tissues, pencils,
      glue sticks, text, texts, message+, menu, app, car park, fight, food
      `,
    ),
  },
  elsewhere: {
    says: 'speaks of matters outside school',
    phrases: phrases(
      `
      parcel+, delivery, deliveries, courier+, refund+, shop+, supermarket, till, store, restaurant, cafe, takeaway,
      toastie, menu del, hotel, flight+, airport, airline, suitcase+, luggage, holiday, train+, bus, buses, tram, taxi+,
      motorway, roadworks, traffic, petrol, diesel, garage, mechanic, mot, car insurance, mortgage, rent, landlord,
      estate agent, bank, broadband, wifi, signal, internet, phone contract, sim, electric bill, gas bill, boiler, water
      bill, leak, plumber, builder+, electrician, roofer, gp, doctor+, dentist, hospital, ambulance, vet, gym, salon,
      hairdresser, haircut, nails, pub, pint, football, match, ref, referee, goal, penalty, team, league, manager, var,
      telly, programme, episode, series, film, cinema, app store, update, laptop, printer, console, xbox, sat nav, satnav,
      hoover, washing machine, oven, fridge, sofa, wardrobe, flat pack, bins, bin men, council tax, pothole+, mp,
      government, election, politician+, tax, weather, rain, snow, wind, dog+, cat+, neighbour+, diet, hangover, my job,
      my boss, work do
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
