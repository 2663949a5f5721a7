// The lines, as a list that is walked and chosen from by keyboard and mouse; thousands without lag.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';

import { StatusWord } from '../../parts/StatusWord';
import type { MatchingLine } from './api';
import { GRADES, isOpen, moreOf, STANDS, wordsOf } from './model';

const ROW = 46;

interface Props {
  lines: MatchingLine[];
  active: number | undefined;
  chosen: ReadonlySet<number>;
  list: RefObject<HTMLDivElement | null>;
  onOpen: (line: number) => void;
  onFlip: (line: number) => void;
  onRange: (line: number) => void;
}

function meaning(line: MatchingLine): string {
  if (line.maker) return line.part ? `${line.part} · ${line.maker}` : line.maker;
  if (line.best && isOpen(line)) return `? ${line.best.manufacturer} ${line.best.mpn}`;
  return '';
}

export function LineList({ lines, active, chosen, list, onOpen, onFlip, onRange }: Props) {
  const at = lines.findIndex(({ line }) => line === active);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 10,
    initialRect: { width: 600, height: 600 },
  });
  const scroll = useRef(rows.scrollToIndex);
  useEffect(() => {
    scroll.current = rows.scrollToIndex;
  });
  useEffect(() => {
    if (at >= 0) scroll.current(at);
  }, [at]);
  return (
    <div
      ref={list}
      className="line-list"
      role="listbox"
      aria-label="Lines"
      aria-multiselectable="true"
      tabIndex={0}
      aria-activedescendant={at >= 0 ? `line-${active}` : undefined}
    >
      <div role="presentation" className="line-space" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index] as MatchingLine;
          const [tone, word] = STANDS[line.stand];
          const isChosen = chosen.has(line.line);
          return (
            <div
              key={line.line}
              id={`line-${line.line}`}
              role="option"
              aria-selected={isChosen}
              className="line-row"
              data-active={line.line === active || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event) => {
                const isMark = (event.target as HTMLElement).closest('.line-mark') !== null;
                if (event.shiftKey) onRange(line.line);
                else if (isMark || event.ctrlKey || event.metaKey) onFlip(line.line);
                else onOpen(line.line);
              }}
            >
              <span className="line-mark" aria-hidden="true">
                <span className="line-box">{isChosen ? '✓' : ''}</span>
              </span>
              <span className="line-number">{line.line}</span>
              <span className="line-words">
                <span className="line-first">{wordsOf(line)}</span>
                <span className="line-second">
                  {[line.designators, moreOf(line)].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="line-means">
                <span className="line-first">{meaning(line)}</span>
                <span className="line-second">
                  {line.stand === 'suggested' || line.stand === 'sure' ? (
                    <span className="grade" data-grade={line.grade}>
                      {GRADES[line.grade]}
                    </span>
                  ) : (
                    <StatusWord tone={tone}>{word}</StatusWord>
                  )}
                  {line.decision && !line.decision.taken_back && ` ${line.decision.by}`}
                </span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
