import { type ReactNode, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useFirstFault } from '@/components/setup/use-first-fault';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import type { Incident, IncidentTold } from '@/lib/store/incident';
import { writeIncident } from '@/lib/store/incidents';
import type { Person } from '@/lib/store/person';
import { useWriting, type Writing } from './use-writing';
import { personWords } from './words';

/** What every form of an incident writes to, and who does. */
export interface EntryProps {
  incident: Incident;
  person: Person;
}

interface FormProps {
  /** What the button does. */
  label: string;
  variant?: ButtonVariant;
  /** What is said when it is done. */
  done?: string;
  children?: ReactNode;
}

interface EntryFormProps extends EntryProps, FormProps {
  /** @returns what is to be written; null where something is missing, which the boxes then say. */
  told(): readonly IncidentTold[] | null;
  /** It has been written: the boxes are emptied. */
  onWritten?(): void;
}

/** One thing to write down in an incident. */
export function EntryForm({ incident, person, told, onWritten = () => {}, ...form }: EntryFormProps) {
  return (
    <WorkForm
      {...form}
      ready={told}
      work={async (entries) => {
        await writeIncident(incident.id, entries, person);
        onWritten();
      }}
    />
  );
}

interface WorkFormProps<T> extends FormProps {
  ready(): T | null;
  work(given: T): Promise<void>;
}

/** A form that does something with what is in it, once, and says how that went. */
export function WorkForm<T>({ label, variant, done, children, ready, work }: WorkFormProps<T>) {
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  const { writing, write, touched } = useWriting();
  useFirstFault(form, round);
  return (
    <form
      ref={form}
      className="ui-stack"
      noValidate
      onChange={touched}
      onSubmit={(event) => {
        event.preventDefault();
        const given = ready();
        if (given === null) setRound(round + 1);
        else void write(() => work(given));
      }}
    >
      {children}
      <NotWrittenNotice writing={writing} />
      <div className="ui-row">
        <Button type="submit" variant={variant ?? 'secondary'} off={writing.state === 'busy'}>
          {label}
        </Button>
        <span role="status" className="ui-soft">
          {writing.state === 'written' && (done ?? i18n.t('incident.written'))}
        </span>
      </div>
    </form>
  );
}

export function NotWrittenNotice({ writing }: { writing: Writing }) {
  if (writing.state !== 'failed') return null;
  return (
    <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
      <p>{writing.reason}</p>
    </Notice>
  );
}

interface FoldedProps {
  title: ReactNode;
  /** Given where nothing of this kind is written down once the incident is closed. */
  whileOpen?: Incident;
  children: ReactNode;
}

/** A form that is folded away under what it does. */
export function Folded({ title, whileOpen, children }: FoldedProps) {
  if (whileOpen?.state === 'closed') return null;
  return (
    <details className="incident-folded">
      <summary>{title}</summary>
      <div className="ui-stack">{children}</div>
    </details>
  );
}

/** Who wrote something down and when; stands under it. */
export function Written({ at, by }: { at: string; by: Person }) {
  return (
    <p className="ui-soft ui-small">
      {personWords(by)} · <MomentText at={at} precision="minute" />
    </p>
  );
}
