import { type ReactNode, useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from './button';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** Says what will happen: `Delete 3 flags`, never `OK`. */
  confirm: string;
  danger?: boolean;
  onConfirm(): void;
  onCancel(): void;
  children: ReactNode;
}

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function ConfirmDialog({ open, title, confirm, danger, onConfirm, onCancel, children }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="ui-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div className="ui-row">
          <Button type="submit" variant={danger ? 'danger' : 'primary'}>
            {confirm}
          </Button>
          <Button onClick={onCancel}>{i18n.t('common.cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}
