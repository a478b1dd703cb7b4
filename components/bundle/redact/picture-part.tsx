import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import { DamagedFile } from '@/components/flag/damaged-file';
import { useArtefact } from '@/components/flag/use-artefact';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { RedactedBox } from '@/lib/bundle/redaction';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { BoxLayer } from './box-layer';
import { BoxList } from './box-list';
import type { Rectangle, Size } from './boxes';
import type { Draft } from './use-draft';

interface PicturePartProps {
  file: ArtefactRow;
  title: string;
  /** Where the strip with name and address begins, in pixels from the top; null where there is none. */
  strip: number | null;
  draft: Draft;
  change(edit: (draft: Draft) => Draft): void;
}

const ZOOMS = [1, 1.5, 2, 3] as const;

/** One picture: what is hidden of it, and whether somebody has looked at all of it. */
export function PicturePart({ file, title, strip, draft, change }: PicturePartProps) {
  const read = useArtefact(file);
  const url = useObjectUrl(read.state === 'ready' ? read.value : null);
  const [clear, setClear] = useState(false);
  const [seen, setSeen] = useState(draft.pictures.includes(file.name));
  const [zoom, setZoom] = useState<number>(1);
  const [drawing, setDrawing] = useState(true);
  const [size, setSize] = useState<Size | null>(null);
  const frame = useRef<HTMLElement>(null);
  const id = useId();
  const mine = draft.boxes.flatMap((box, at) => (box.file === file.name ? [{ box, at }] : []));
  const isConfirmed = draft.pictures.includes(file.name);

  const add = (box: Rectangle) =>
    change((now) => ({ ...now, boxes: [...now.boxes, { ...box, file: file.name, reason: 'other-pupil' }] }));
  const put = (index: number, edit: (box: RedactedBox) => RedactedBox) =>
    change((now) => ({ ...now, boxes: now.boxes.map((box, at) => (at === mine[index]?.at ? edit(box) : box)) }));
  const remove = (index: number) =>
    change((now) => ({ ...now, boxes: now.boxes.filter((_, at) => at !== mine[index]?.at) }));
  const confirm = (on: boolean) =>
    change((now) => {
      const others = now.pictures.filter((name) => name !== file.name);
      return { ...now, pictures: on ? [...others, file.name] : others };
    });
  /** A box in the middle of what is in view, for the keyboard. */
  function addInView(all: Size) {
    const element = frame.current;
    const scale = element ? all.width / Math.max(1, element.scrollWidth) : 1;
    const [width, height] = [Math.min(200, all.width), Math.min(60, all.height)];
    const view = element ?? { scrollLeft: 0, scrollTop: 0, clientWidth: 0, clientHeight: 0 };
    const x = (view.scrollLeft + view.clientWidth / 2) * scale - width / 2;
    const y = (view.scrollTop + view.clientHeight / 2) * scale - height / 2;
    const within = (value: number, most: number) => Math.round(Math.min(Math.max(0, value), most));
    // Drawn at once, so that the next key goes to the box: one pressed before a later focus would go to the button.
    flushSync(() => add({ x: within(x, all.width - width), y: within(y, all.height - height), width, height }));
    element?.querySelector<HTMLElement>(`[data-box="${mine.length}"]`)?.focus();
  }
  if (read.state === 'failed') return <DamagedFile name={file.name} reason={read.reason} />;
  return (
    <Section title={title} level={3}>
      <div className="ui-row">
        <Button
          aria-expanded={clear}
          aria-controls={id}
          onClick={() => {
            setClear(!clear);
            setSeen(true);
          }}
        >
          {clear ? i18n.t('redact.picture.hide', [title]) : i18n.t('redact.picture.show', [title])}
        </Button>
        {!clear && <span className="ui-soft ui-small">{i18n.t('flag.picture.blurred')}</span>}
      </div>
      {clear && size && (
        <>
          <p id={`${id}-keys`} className="ui-soft ui-small">
            {i18n.t('redact.picture.keys')}
          </p>
          <div className="ui-row">
            <Button onClick={() => addInView(size)}>{i18n.t('redact.picture.add')}</Button>
            {strip !== null && (
              <Button onClick={() => add({ x: 0, y: strip, width: size.width, height: size.height - strip })}>
                {i18n.t('redact.picture.strip')}
              </Button>
            )}
            <label className="redact-zoom">
              {i18n.t('redact.picture.zoom')}
              <select value={zoom} onChange={(event) => setZoom(Number(event.target.value))}>
                {ZOOMS.map((one) => (
                  <option key={one} value={one}>
                    {one * 100} %
                  </option>
                ))}
              </select>
            </label>
            <label className="redact-touch">
              <input type="checkbox" checked={drawing} onChange={(event) => setDrawing(event.target.checked)} />
              {i18n.t('redact.picture.finger')}
            </label>
          </div>
        </>
      )}
      <section
        ref={frame}
        id={id}
        className="redact-frame"
        aria-label={i18n.t('redact.picture.area', [title])}
        tabIndex={clear ? 0 : undefined}
      >
        {url && (
          <div
            className="redact-canvas"
            data-clear={clear || undefined}
            style={{ inlineSize: size ? `calc(min(100%, ${size.width}px) * ${zoom})` : undefined }}
          >
            <img
              src={url}
              alt={clear ? title : i18n.t('flag.picture.blurred')}
              draggable={false}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setSize({ width: naturalWidth, height: naturalHeight })
              }
            />
            {clear && size && (
              <BoxLayer
                size={size}
                boxes={mine.map(({ box }) => box)}
                drawing={drawing}
                keysId={`${id}-keys`}
                onAdd={add}
                onChange={(index, box) => put(index, (old) => ({ ...old, ...box }))}
                onRemove={remove}
              />
            )}
          </div>
        )}
      </section>
      <BoxList
        boxes={mine.map(({ box }) => box)}
        onReason={(index, reason) => put(index, (box) => ({ ...box, reason }))}
        onRemove={remove}
      />
      <label className="ui-choice">
        <input
          type="checkbox"
          checked={isConfirmed}
          disabled={!seen}
          onChange={(event) => confirm(event.target.checked)}
        />
        <span>{i18n.t('redact.picture.looked')}</span>
        <span className="ui-hint">
          {seen ? i18n.t('redact.picture.lookedHint') : i18n.t('redact.picture.showFirst')}
        </span>
      </label>
    </Section>
  );
}
