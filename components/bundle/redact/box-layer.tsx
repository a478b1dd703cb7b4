import { type PointerEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { between, byKey, moved, type Rectangle, resized, type Size } from './boxes';

interface BoxLayerProps {
  size: Size;
  boxes: readonly Rectangle[];
  /** False where a finger moves the picture instead of drawing on it. */
  drawing: boolean;
  /** Id of the text that says which keys do what. */
  keysId: string;
  onAdd(box: Rectangle): void;
  onChange(index: number, box: Rectangle): void;
  onRemove(index: number): void;
}

interface Point {
  x: number;
  y: number;
}

/** What the pointer is doing: drawing a new box, or moving or sizing one that is there. */
type Gesture = { from: Point } & ({ does: 'draw' } | { does: 'move' | 'size'; index: number; box: Rectangle });

/** Boxes over a picture: drawn, moved and sized by mouse, pen, finger or keys. Lies exactly over the picture. */
export function BoxLayer({ size, boxes, drawing, keysId, onAdd, onChange, onRemove }: BoxLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const gesture = useRef<Gesture>(null);
  const [drawn, setDrawn] = useState<{ index: number | null; box: Rectangle } | null>(null);

  function pointAt(event: PointerEvent): Point {
    const rect = layer.current?.getBoundingClientRect();
    if (!rect || rect.width === 0) return { x: 0, y: 0 };
    const scale = size.width / rect.width;
    return { x: (event.clientX - rect.left) * scale, y: (event.clientY - rect.top) * scale };
  }
  /** Where the box stands now that the pointer has gone to `to`; null where none would be drawn. */
  function boxAt(now: Gesture, to: Point): Rectangle | null {
    if (now.does === 'draw') return between(now.from, to, size);
    const change = now.does === 'move' ? moved : resized;
    return change(now.box, to.x - now.from.x, to.y - now.from.y, size);
  }
  function start(event: PointerEvent<HTMLElement>) {
    const isTouch = event.pointerType === 'touch';
    if (event.button !== 0 || (isTouch && !drawing)) return;
    const element = event.target as HTMLElement;
    const on = element.closest<HTMLElement>('[data-box]');
    const index = on ? Number(on.dataset.box) : null;
    const box = index === null ? undefined : boxes[index];
    const from = pointAt(event);
    if (index !== null && box) {
      on?.focus();
      gesture.current = { does: element.dataset.handle === undefined ? 'move' : 'size', index, box, from };
    } else gesture.current = { does: 'draw', from };
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  }
  function go(event: PointerEvent) {
    const now = gesture.current;
    if (!now) return;
    const box = boxAt(now, pointAt(event));
    setDrawn(box && { index: now.does === 'draw' ? null : now.index, box });
  }
  function end(event: PointerEvent) {
    const now = gesture.current;
    gesture.current = null;
    setDrawn(null);
    if (!now || event.type === 'pointercancel') return;
    const box = boxAt(now, pointAt(event));
    if (!box) return;
    if (now.does === 'draw') onAdd(box);
    else if (JSON.stringify(box) !== JSON.stringify(now.box)) onChange(now.index, box);
  }
  const place = ({ x, y, width, height }: Rectangle) => ({
    left: `${(x / size.width) * 100}%`,
    top: `${(y / size.height) * 100}%`,
    width: `${(width / size.width) * 100}%`,
    height: `${(height / size.height) * 100}%`,
  });
  return (
    <div
      ref={layer}
      className="redact-layer"
      data-drawing={drawing || undefined}
      onPointerDown={start}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {boxes.map((stored, index) => {
        const box = drawn?.index === index ? drawn.box : stored;
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is told by its number alone.
            key={index}
            type="button"
            className="redact-box"
            data-box={index}
            style={place(box)}
            aria-label={i18n.t('redact.box.at', [index + 1, box.x, box.y, box.width, box.height])}
            aria-describedby={keysId}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') onRemove(index);
              const next = byKey(box, event, size);
              if (next) onChange(index, next);
              if (next || event.key === 'Backspace') event.preventDefault();
            }}
          >
            <span aria-hidden="true">{index + 1}</span>
            <span className="redact-handle" data-handle="" aria-hidden="true" />
          </button>
        );
      })}
      {drawn && drawn.index === null && <div className="redact-drawn" style={place(drawn.box)} />}
    </div>
  );
}
