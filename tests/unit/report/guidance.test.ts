import { describe, expect, test } from 'vitest';
import { allServices, safetyGuidance } from '@/lib/report/guidance';

describe('what to do now', () => {
  test.each(['yes', 'not-sure'] as const)('after "%s" comes in this order', (answer) => {
    expect(safetyGuidance(answer).steps.map((s) => [s.kind, s.id])).toEqual([
      ['do-not', 'stop'],
      ['do-not', 'leave-it'],
      ['do', 'look-away'],
      ['do-not', 'the-child'],
      ['do', 'lead'],
      ['do', 'danger'],
      ['do', 'police'],
      ['do', 'ceop'],
      ['do', 'iwf'],
      ['do', 'report-remove'],
      ['do', 'platform'],
      ['do', 'write-down'],
    ]);
  });

  // biome-ignore format: a table
  test.each([
    ['stop',          /screenshot, save, print, forward, paste or photograph/, []],
    ['leave-it',      /Do not delete it.*ask a child/,                         []],
    ['lead',          /999 before that.*Do not describe it/,                   ['dsl']],
    ['danger',        /999/,                                                   ['emergency']],
    ['police',        /101/,                                                   ['police-101', 'childrens-services']],
    ['ceop',          /CEOP/,                                                  ['ceop']],
    ['iwf',           /address only/,                                          ['iwf']],
    ['report-remove', /They do it themselves/,                                 ['report-remove', 'childline']],
    ['platform',      /when the safeguarding lead says so/,                    []],
  ] as const)('at step "%s" says it plainly and gives the contacts', (id, says, services) => {
    const step = safetyGuidance('yes').steps.find((s) => s.id === id);
    expect(step?.says).toMatch(says);
    expect(step?.services.map((s) => s.id)).toEqual(services);
  });

  test('is short enough for somebody in a hurry', () => {
    for (const step of safetyGuidance('yes').steps) {
      expect(step.title.split(' ').length).toBeLessThanOrEqual(8);
      expect(step.says.split(/\s+/).length, step.id).toBeLessThanOrEqual(45);
    }
  });

  test('treats "not sure" as yes and asks nobody to look again', () => {
    expect(safetyGuidance('not-sure').headline).toMatch(/as if it were one.*need not look again/);
    expect(safetyGuidance('not-sure').steps).toEqual(safetyGuidance('yes').steps);
    expect(safetyGuidance('not-sure').headline).not.toBe(safetyGuidance('yes').headline);
  });

  test('asks for bare facts only', () => {
    const list = safetyGuidance('yes').writeDown.join('; ');
    expect(list).toMatch(/address.*time.*account.*who saw it.*not copied.*told.*reference/);
    expect(list).not.toMatch(/descri|words|picture|title/);
  });

  test('names every service of its steps once, in their order', () => {
    expect(safetyGuidance('yes').services.map((s) => s.id)).toEqual([
      'dsl',
      'emergency',
      'police-101',
      'childrens-services',
      'ceop',
      'iwf',
      'report-remove',
      'childline',
    ]);
  });
});

describe('the list of services', () => {
  // biome-ignore format: a table
  test.each([
    ['emergency',              '999',           null,                                          'S'],
    ['police-101',             '101',           null,                                          'S'],
    ['posh',                   '0344 381 4772', null,                                          'S'],
    ['rhc',                    null,            'https://reportharmfulcontent.com',            'O'],
    ['ceop',                   null,            'https://www.ceop.police.uk',                  'O'],
    ['iwf',                    null,            'https://report.iwf.org.uk',                   'O'],
    ['report-remove',          null,            'https://www.childline.org.uk',                'O'],
    ['nspcc',                  '0808 800 5000', null,                                          'S'],
    ['childline',              '0800 1111',     null,                                          'S'],
    ['act-early',              '0800 011 3764', null,                                          'O'],
    ['anti-terrorist-hotline', '0800 789 321',  null,                                          'S'],
    ['true-vision',            null,            'https://www.report-it.org.uk',                'S'],
    ['samaritans',             '116 123',       null,                                          'K'],
    ['education-support',      '08000 562 561', null,                                          'K'],
    ['ico',                    null,            'https://ico.org.uk',                          'K'],
  ] as const)('%s', (id, phone, address, grade) => {
    expect(allServices().find((s) => s.id === id)).toMatchObject({ phone, address, grade });
  });

  test('says so in words where a number was not checked', () => {
    for (const s of allServices()) if (s.grade === 'K' && s.phone) expect(s.note).toMatch(/not checked/);
  });
});
