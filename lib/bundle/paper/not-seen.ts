import type { SuppliedHow } from '@/lib/evidence/received/supplied';
import { counted } from '@/lib/flagging/fault-words';
import { clockWords, moment } from './moments';
import { blank, code, type Inline, said } from './paper';
import { KIND, SITE } from './seen';
import { actor, isMine, type Sentence } from './sentence';

const HOW: Readonly<Record<SuppliedHow, string>> = {
  'e-mail': 'by e-mail',
  message: 'in a message',
  'in-person': 'in person',
  upload: 'as an upload',
  post: 'by post',
  other: 'in another way',
};

/** How a statement tells of a copy that somebody gave to the school: what was given and told, and nothing as seen. */
export const SUPPLIED: readonly Sentence[] = [
  {
    id: 'given',
    from: [
      'item.flag.supplied.by',
      'item.flag.supplied.relation',
      'item.flag.supplied.receivedAt',
      'item.flag.supplied.how',
      'item.flag.supplied.files',
      'item.flag.locked',
      'item.flag.collector.name',
      'facts.by.name',
      'facts.timeZone',
    ],
    says: (about) => {
      const { facts, item } = about;
      const given = item.flag.supplied;
      if (!given) return null;
      const by: Inline[] = given.by.trim() === '' ? ['somebody whom the record does not name'] : [said(given.by)];
      const relation: Inline[] = given.relation.trim() === '' ? [] : [', ', said(given.relation), ','];
      return [
        ...(isMine(about)
          ? ['I was given a copy of a post by ']
          : ['The record says that the school was given a copy of a post by ']),
        ...by,
        ...relation,
        ` ${HOW[given.how]} on ${moment(given.receivedAt, facts.timeZone, 'minute')}`,
        given.files.length > 0 ? `, in ${counted(given.files.length, 'file')}.` : '.',
        ' ',
        blank(
          'whether it was given to you yourself; if not, who took it and how it came to you; whether you ever saw the post',
        ),
      ];
    },
  },
  {
    id: 'entered',
    from: ['item.flag.supplied', 'item.flag.clicked', 'item.flag.locked', 'item.flag.collector', 'facts.by.name'],
    says: (about) => {
      const { flag } = about.item;
      if (!flag.supplied) return null;
      const who = isMine(about) ? ['I'] : actor(about.facts, flag.locked ? { name: '', role: '' } : flag.collector);
      return [
        ...who,
        ` added it to Flagpost on ${clockWords(flag.clicked)}. Flagpost saw neither the page nor the post.`,
      ];
    },
  },
  {
    id: 'told',
    from: ['item.flag.supplied.told', 'item.flag.platform'],
    says: ({ item: { flag } }) => {
      const told = flag.supplied?.told;
      if (!told) return null;
      const parts: Inline[][] = [
        [`that it was ${KIND[told.kind]}${flag.platform === 'web' ? '' : ` on ${SITE[flag.platform]}`}`],
        ...(told.address ? [['its address: ', code(told.address)]] : []),
        ...(told.author ? [['who had posted it: “', said(told.author), '”']] : []),
        ...(told.handle ? [['the account name: ', code(told.handle)]] : []),
        ...(told.time ? [['when: “', said(told.time), '”']] : []),
        ...(told.place ? [['where it stood: “', said(told.place), '”']] : []),
      ];
      return [
        'What the record has of the post itself is what the school was told: ',
        ...parts.flatMap((part, i) => (i === 0 ? part : ['; ', ...part])),
        '. None of it was checked.',
      ];
    },
  },
];

const ANSWER = { yes: 'yes', 'not-sure': 'not sure', no: 'no' } as const;

/** How a statement tells of a post of which nothing was kept: never what it showed. */
export const WITHHELD: readonly Sentence[] = [
  {
    id: 'withheld',
    from: ['item.flag.snapshot', 'item.flag.safety.answer', 'item.flag.purged', 'facts.by.name', 'facts.timeZone'],
    says: ({ facts, item: { flag } }) => {
      if (flag.snapshot) return null;
      if (flag.purged)
        return [
          ...actor(facts, flag.purged.by),
          ` removed from Flagpost, on ${moment(flag.purged.at, facts.timeZone)}, everything that showed the post, because it could show a nude or sexual image of somebody under 18. No picture, words or page source of it are kept.`,
        ];
      const { answer } = flag.safety;
      return [
        'Flagpost asked whether it could show a nude or sexual image of somebody under 18.',
        answer === null ? ' No answer is recorded.' : ` The recorded answer is “${ANSWER[answer]}”.`,
        ' Nothing of the post was kept: no picture, no words, no page source.',
      ];
    },
  },
  {
    id: 'withheld-where',
    from: ['item.flag.stub.permalink', 'item.flag.stub.openedAddress', 'item.flag.stub.id'],
    says: ({ item: { flag } }) => {
      if (!flag.stub) return null;
      const number: Inline[] = flag.stub.id ? [' Its number on the site is ', code(flag.stub.id), '.'] : [];
      return ['Where it was: ', code(flag.stub.permalink ?? flag.stub.openedAddress), '.', ...number];
    },
  },
];
