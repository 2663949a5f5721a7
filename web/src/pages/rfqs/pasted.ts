// A block of cells copied from a spreadsheet, as the file that it becomes.
import { useEffect, useRef } from 'react';

import { isTyping } from '../../app/actions';
import { parseTsv } from '../../parts/sheet';

export interface PastedBlock {
  text: string;
  rows: string[][];
  columns: number;
}

/** At least two rows of at least two cells: less is a word, not a list. */
export function blockOf(text: string): PastedBlock | undefined {
  const rows = parseTsv(text);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.length >= 2 && columns >= 2 ? { text, rows, columns } : undefined;
}

export function fileOf(block: PastedBlock, day: string): File {
  return new File([block.text], `pasted-${day}.tsv`, { type: 'text/tab-separated-values' });
}

/** Ctrl V anywhere on the page, outside of fields. */
export function usePastedBlock(onBlock: (block: PastedBlock) => void): void {
  const latest = useRef(onBlock);
  useEffect(() => {
    latest.current = onBlock;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const block = blockOf(event.clipboardData?.getData('text/plain') ?? '');
      if (!block) return;
      event.preventDefault();
      latest.current(block);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
