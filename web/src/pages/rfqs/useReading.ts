// Reads the BOM of an RFQ again as somebody told, goes back to an earlier reading, and remembers for the
// customer how their files are read.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { asProblem, type Problem } from '../../api/problem';
import { toast } from '../../app/toasts';
import {
  attach,
  readAgain,
  rememberMapping,
  returnTo,
  type BomHead,
  type ReadAgain,
  type RfqSummary,
} from './api';
import { localDay } from './days';
import { fileOf, type PastedBlock } from './pasted';

export function useReading(rfq: RfqSummary, head: BomHead) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Problem>();

  const done = (next: BomHead) => {
    queries.setQueryData(['rfq', rfq.number, 'bom'], next);
    void queries.invalidateQueries({ queryKey: ['rfq', rfq.number] });
  };
  const run = async (words: string, ask: () => Promise<BomHead>) => {
    setBusy(words);
    setProblem(undefined);
    try {
      done(await ask());
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      setBusy('');
    }
  };
  const read = (told: ReadAgain) => run('Reading', () => readAgain(rfq.number, told));
  const undo = () => run('Going back', () => returnTo(rfq.number, head.reading - 1));
  const remember = async () => {
    try {
      const kept = await rememberMapping(rfq.number);
      toast(`${rfq.customer_name}'s files laid out like this are read so from now on (${kept.number}).`);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const readPasted = async (block: PastedBlock) => {
    await run('Reading', async () => {
      const file = await attach(rfq.number, fileOf(block, localDay()), { kind: 'bom' });
      return readAgain(rfq.number, { file: file.name, version: file.version });
    });
  };
  return { busy, problem, forget: () => setProblem(undefined), run, read, undo, remember, readPasted };
}
