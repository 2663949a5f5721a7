// A dialog over the page: the browser's own, which keeps the focus inside and closes on Esc.
import { useEffect, useId, useRef, type ReactNode } from 'react';

import './Dialog.css';

interface Props {
  title: string;
  children: ReactNode;
  /** Absent: it cannot be closed without an answer. */
  onClose?: () => void;
  width?: 'narrow' | 'wide';
  /** Only for those who do not see it: the dialog begins with a field that says enough. */
  hideTitle?: true;
}

export function Dialog({ title, children, onClose, width = 'narrow', hideTitle }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (!shown) return undefined;
    const before = document.activeElement;
    if (typeof shown.showModal === 'function') shown.showModal();
    else shown.setAttribute('open', '');
    // While it was closed nothing in it could take the focus.
    shown.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      if (typeof shown.close === 'function') shown.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${width}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Where the browser does not do it by itself, and so that no key reaches the page below.
        event.stopPropagation();
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          onClose?.();
        }
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose?.();
      }}
    >
      <div className="dialog-body" data-keys="own">
        <div className={hideTitle ? 'visually-hidden' : 'dialog-head'}>
          <h2 id={heading}>{title}</h2>
          {onClose && !hideTitle && (
            <button type="button" className="plain dialog-close" aria-label="Close" onClick={onClose}>
              ×
            </button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}
