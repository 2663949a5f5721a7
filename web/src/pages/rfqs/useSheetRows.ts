// Rows of a customer's file, fetched block by block: first what is to be seen, then the rest in the
// background. A reading never changes, so a block that is here is here for good.
import { useCallback, useEffect, useRef, useState } from 'react';

import { asProblem, type Problem } from '../../api/problem';
import { getRows, type SheetRow } from './api';
import { BLOCK_ROWS } from './bomRows';

interface Source {
  rfq: string;
  reading: number;
  sheet: number; // from 0
  total: number;
}

const AT_ONCE = 2;

export function useSheetRows({ rfq, reading, sheet, total }: Source) {
  const [kept, setKept] = useState<ReadonlyMap<number, SheetRow>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const wanted = useRef<number[]>([]);
  const asked = useRef(new Set<number>());
  const running = useRef(0);
  const next = useRef<() => void>(() => undefined);
  const blocks = Math.ceil(total / BLOCK_ROWS);

  useEffect(() => {
    const stop = new AbortController();
    asked.current = new Set();
    running.current = 0;
    setKept(new Map());
    setProblem(undefined);
    const fetchOne = () => {
      if (stop.signal.aborted || running.current >= AT_ONCE) return;
      let block = wanted.current.find((one) => one < blocks && !asked.current.has(one));
      for (let one = 0; block === undefined && one < blocks; one += 1) {
        if (!asked.current.has(one)) block = one;
      }
      if (block === undefined) return;
      const fetched = block;
      asked.current.add(fetched);
      running.current += 1;
      getRows(rfq, reading, sheet + 1, fetched * BLOCK_ROWS + 1, BLOCK_ROWS, stop.signal).then(
        ({ items }) => {
          if (stop.signal.aborted) return;
          running.current -= 1;
          setKept((before) => {
            const after = new Map(before);
            items.forEach((row) => after.set(row.row - 1, row));
            return after;
          });
          fetchOne();
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          running.current -= 1;
          setProblem(asProblem(error));
        },
      );
      fetchOne();
    };
    next.current = fetchOne;
    fetchOne();
    return () => stop.abort();
  }, [rfq, reading, sheet, blocks, attempt]);

  /** Rows from 0 that are to be seen now: their blocks come first. */
  const want = useCallback((rows: number[]) => {
    wanted.current = [...new Set(rows.map((row) => Math.floor(row / BLOCK_ROWS)))];
    next.current();
  }, []);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { kept, problem, want, retry };
}
