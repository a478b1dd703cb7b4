import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { asId, asMoment, asObject, asText, at, embeddedObjects, type JsonObject } from '@/lib/platforms/embedded-json';

const page = (...blocks: string[]): Document =>
  new JSDOM(`<body>${blocks.map((block) => `<script type="application/json">${block}</script>`).join('')}`).window
    .document;
const hasId = (o: JsonObject) => typeof o.id === 'number';
const ids = (objects: JsonObject[]) => objects.map((o) => o.id);

describe('objects in the data of a page', () => {
  it('are found at any depth, in the order of the page', () => {
    const doc = page('{"a":[{"id":1,"in":{"id":2}},[[{"id":3}]]],"z":{"id":4}}', '[{"id":5}]');
    expect(ids(embeddedObjects(doc, hasId, /"id"/))).toEqual([1, 2, 3, 4, 5]);
  });

  it('come only from blocks of JSON that hold what is looked for', () => {
    const doc = page('{"id":1}', '{"id":2,"post_id":"x"}');
    doc.body.insertAdjacentHTML('beforeend', '<script type="text/plain">{"id":3,"post_id":"x"}</script>');
    expect(ids(embeddedObjects(doc, hasId, /"post_id"/))).toEqual([2]);
  });

  it('are none in a block that is no JSON', () => {
    expect(embeddedObjects(page('{"id":1', 'not json "id"', ''), hasId, /"id"/)).toEqual([]);
  });

  it('are read once per block, and again when the block has grown', () => {
    const doc = page('{"id":1}');
    const asked = vi.fn(hasId);
    embeddedObjects(doc, asked, /"id"/);
    const times = asked.mock.calls.length;
    embeddedObjects(doc, asked, /"id"/);
    expect(asked.mock.calls.length).toBe(times);
    const script = doc.querySelector('script');
    if (script) script.textContent = '{"id":1,"more":{"id":2}}';
    expect(ids(embeddedObjects(doc, asked, /"id"/))).toEqual([1, 2]);
    doc.body.insertAdjacentHTML('beforeend', '<script type="application/json">{"id":3}</script>');
    expect(ids(embeddedObjects(doc, asked, /"id"/))).toEqual([1, 2, 3]);
  });

  it('are found with a pattern that remembers its place, in every block', () => {
    expect(ids(embeddedObjects(page('{"id":1}', '{"id":2}'), (o) => hasId(o), /"id"/g))).toEqual([1, 2]);
  });

  it('are found in a block nested a hundred thousand deep', () => {
    const doc = page(`${'['.repeat(100_000)}{"id":1}${']'.repeat(100_000)}`);
    expect(ids(embeddedObjects(doc, hasId, /"id"/))).toEqual([1]);
  });
});

describe('narrow values', () => {
  it('follow a path as far as it goes, through own keys only', () => {
    const value = JSON.parse('{"a":[{"b":null}],"__proto__":{"x":1}}');
    expect(at(value, 'a', '0')).toEqual({ b: null });
    expect(at(value, 'a', '0', 'b', 'c')).toBeUndefined();
    expect(at(value, 'a', 'length', 'toString')).toBeUndefined();
    expect(at(value, 'constructor')).toBeUndefined();
    expect(at('text', 'length')).toBeUndefined();
  });

  it('tell objects and texts from everything else', () => {
    expect([{}, [], null, 'x', 1].map((value) => asObject(value) !== null)).toEqual([true, false, false, false, false]);
    expect(['x', '', 5, null, {}].map(asText)).toEqual(['x', null, null, null, null]);
  });

  it('take ids as digits and never as numbers that were rounded', () => {
    expect(['12', '012', 12, '', '1e5', -1, 1.5, 2 ** 53, null, {}].map(asId)).toEqual([
      '12',
      '012',
      '12',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(asId('9'.repeat(33))).toBeNull();
  });

  it('take moments as seconds of a time in which there were sites', () => {
    expect(asMoment(1_769_852_135)).toBe('2026-01-31T09:35:35.000Z');
    expect(asMoment('1769852135')).toBe('2026-01-31T09:35:35.000Z');
    expect([0, -1, 12, 1_769_852_135_000, Number.NaN, '2026', null, {}].map(asMoment)).toEqual(Array(8).fill(null));
  });
});
