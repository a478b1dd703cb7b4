import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import type { ToldOfPost } from '@/lib/evidence/received/supplied';
import { type PostKind, SOURCES, type SourceId } from '@/lib/platforms/platform';
import { type GivenDraft, LONGEST_ADDRESS, LONGEST_LINE } from './form-draft';
import { platformTold } from './platform-told';

/** What a person without a page to look at can tell apart. */
const TOLD_KINDS = ['post', 'comment', 'reply', 'reel', 'story'] as const satisfies readonly PostKind[];

interface ToldFieldsProps {
  draft: GivenDraft;
  onChange(draft: GivenDraft): void;
}

/** What the supplier says of the post: platform, address, author, time and place. All of it may be left empty. */
export function ToldFields({ draft, onChange }: ToldFieldsProps) {
  const { told } = draft;
  const line = (name: Exclude<keyof ToldOfPost, 'kind'>, hint?: string) => (
    <Field label={i18n.t(`received.told.${name}`)} hint={hint}>
      {(control) => (
        <input
          {...control}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={name === 'address' ? LONGEST_ADDRESS : LONGEST_LINE}
          value={told[name]}
          onChange={(event) => onChange({ ...draft, told: { ...told, [name]: event.target.value } })}
        />
      )}
    </Field>
  );
  return (
    <>
      <p>{i18n.t('received.told.hint')}</p>
      <div className="received-pair">
        <Field label={i18n.t('received.told.platform')}>
          {(control) => (
            <select
              {...control}
              value={draft.platform}
              onChange={(event) => onChange({ ...draft, platform: event.target.value as SourceId })}
            >
              {SOURCES.map((source) => (
                <option key={source} value={source}>
                  {platformTold(source)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={i18n.t('received.told.kind')}>
          {(control) => (
            <select
              {...control}
              value={told.kind}
              onChange={(event) => onChange({ ...draft, told: { ...told, kind: event.target.value as PostKind } })}
            >
              {TOLD_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {i18n.t(`flag.kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {line('place', i18n.t('received.told.placeHint'))}
      {line('address', i18n.t('received.told.addressHint'))}
      <div className="received-pair">
        {line('author')}
        {line('handle')}
      </div>
      {line('time', i18n.t('received.told.timeHint'))}
    </>
  );
}
