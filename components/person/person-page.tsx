import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Subject } from '@/lib/flagging/person-search';
import { Findings, Where } from './findings';
import { FoundIncidents } from './found-incidents';
import { FoundRestricted } from './found-restricted';
import { type SearchResult, searchPerson } from './search-person';
import './person.css';

/** One to a line; what is empty or said twice is left out. */
const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

type Search =
  | { state: 'idle' | 'running' }
  | ({ state: 'done'; subject: Subject; round: number } & SearchResult)
  | { state: 'failed'; reason: string };

const isNothing = ({ found, lines, incidents, restricted }: SearchResult): boolean =>
  found.length + lines.length + incidents.length + restricted.length === 0;

/** Everything about one person: searched, ticked, redacted, handed over. */
export function PersonPage({ back, addressOf }: { back: string; addressOf(id: string): string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [names, setNames] = useState('');
  const [handles, setHandles] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [search, setSearch] = useState<Search>({ state: 'idle' });
  const rounds = useRef(0);
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);

  async function run() {
    const subject = { names: linesOf(names), handles: linesOf(handles) };
    const isEmpty = subject.names.length + subject.handles.length === 0;
    setFault(isEmpty ? i18n.t('person.nothing') : null);
    if (isEmpty || search.state === 'running') return;
    setSearch({ state: 'running' });
    try {
      const result = await searchPerson(subject);
      rounds.current += 1;
      setSearch({ state: 'done', subject, round: rounds.current, ...result });
    } catch (error) {
      setSearch({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return (
    <>
      <header className="register-head">
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('person.heading')}
        </h1>
        <a className="ui-button" href={back}>
          {i18n.t('register.back')}
        </a>
      </header>
      <main className="register-page person-page">
        <p>{i18n.t('person.hint')}</p>
        <form
          className="ui-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Field label={i18n.t('person.names')} hint={i18n.t('person.namesHint')} fault={fault}>
            {(control) => (
              <textarea {...control} dir="auto" value={names} onChange={(event) => setNames(event.target.value)} />
            )}
          </Field>
          <Field label={i18n.t('person.handles')} hint={i18n.t('person.handlesHint')}>
            {(control) => (
              <textarea {...control} dir="auto" value={handles} onChange={(event) => setHandles(event.target.value)} />
            )}
          </Field>
          <div className="ui-row">
            <Button type="submit" variant="primary" off={search.state === 'running'}>
              {i18n.t('person.search')}
            </Button>
            <span role="status">{search.state === 'running' && i18n.t('person.searching')}</span>
          </div>
        </form>
        {search.state === 'failed' && (
          <Notice tone="caution" live="alert">
            <p>{search.reason}</p>
          </Notice>
        )}
        {search.state === 'done' && search.unreadable.length > 0 && (
          <Notice tone="caution" live="alert">
            <p>{i18n.t('person.unreadable', search.unreadable.length)}</p>
          </Notice>
        )}
        {search.state === 'done' && search.restricted.length > 0 && <FoundRestricted found={search.restricted} />}
        {search.state === 'done' && isNothing(search) && (
          <Section title={i18n.t('person.none')}>
            <p className="ui-soft">{i18n.t('person.namesHint')}</p>
          </Section>
        )}
        {search.state === 'done' && search.lines.length > 0 && (
          <Section title={i18n.t('person.lines')}>
            <p className="ui-soft">{i18n.t('person.linesHint')}</p>
            <ul className="person-lines">
              {search.lines.map(({ colleague, seq, finding }) => (
                <Where key={`${colleague} ${seq}`} finding={finding} />
              ))}
            </ul>
          </Section>
        )}
        {search.state === 'done' && search.incidents.length > 0 && <FoundIncidents found={search.incidents} />}
        {search.state === 'done' && search.found.length > 0 && (
          <Findings key={search.round} subject={search.subject} found={search.found} addressOf={addressOf} />
        )}
      </main>
    </>
  );
}
