// The lines of an RFQ as they stand, what is decided about them, and the steps that can be undone.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { asProblem, type Problem } from '../../api/problem';
import {
  decide,
  getMatching,
  takeBack,
  type Choice,
  type MatchingLine,
  type MatchingPage,
} from './api';
import { standingDecisions, stepOf, seenOf, undoOf, type Step } from './model';

export const matchingKey = (rfq: string) => ['rfq', rfq, 'matching'];

export function useMatching(rfq: string) {
  const queries = useQueryClient();
  const answer = useQuery({ queryKey: [...matchingKey(rfq), 'page'], queryFn: () => getMatching(rfq) });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const [steps, setSteps] = useState<Step[]>([]);
  const running = useRef(false);
  const page = answer.data;

  const took = (next: MatchingPage) => {
    queries.setQueryData([...matchingKey(rfq), 'page'], next);
    void queries.invalidateQueries({ queryKey: [...matchingKey(rfq), 'line'] });
    void queries.invalidateQueries({ queryKey: ['rfq', rfq, 'lines'] });
  };
  /** Runs one thing at a time; whether it was done. */
  const run = async (ask: () => Promise<MatchingPage | undefined>, words: string) => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      const next = await ask();
      if (next) took(next);
      else await queries.invalidateQueries({ queryKey: matchingKey(rfq) });
      setSaid(words);
      return next ?? queries.getQueryData<MatchingPage>([...matchingKey(rfq), 'page']);
    } catch (error) {
      setProblem(asProblem(error));
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const keep = (before: MatchingPage, words: string, choices: readonly Choice[]) =>
    setSteps((kept) => [...kept.slice(-49), stepOf(words, before, choices.map(({ line }) => line))]);
  const decideLines = async (choices: Choice[], words: string, note = '') => {
    if (!page || choices.length === 0) return undefined;
    const next = await run(() => decide(rfq, page.reading, choices, note), words);
    if (next) keep(page, words, choices);
    return next;
  };
  const takeBackLines = async (lines: readonly MatchingLine[]) => {
    if (!page) return undefined;
    const choices = standingDecisions(lines).map((line) => ({ line: line.line, seen: seenOf(line) }));
    if (choices.length === 0) return undefined;
    const words = `Took ${choices.length === 1 ? `the decision about line ${choices[0]?.line}` : `${choices.length} decisions`} back.`;
    const next = await run(() => takeBack(rfq, page.reading, choices), words);
    if (next) keep(page, words, choices);
    return next;
  };
  const undo = async () => {
    const step = steps.at(-1);
    if (!step || !page) return undefined;
    const { back, again } = undoOf(step, page);
    const next = await run(async () => {
      let last: MatchingPage | undefined;
      if (back.length > 0) last = await takeBack(rfq, page.reading, back);
      if (again.length > 0) last = await decide(rfq, page.reading, again);
      return last;
    }, `Undone: ${step.words}`);
    if (next) setSteps((kept) => kept.slice(0, -1));
    return next && step.before[0]?.line;
  };
  return {
    page,
    error: answer.error,
    busy,
    problem,
    said,
    steps,
    run,
    keep,
    decideLines,
    takeBackLines,
    undo,
    forget: () => {
      setProblem(undefined);
      setSaid('');
    },
    refresh: async () => {
      setProblem(undefined);
      setSteps([]);
      await queries.invalidateQueries({ queryKey: matchingKey(rfq) });
    },
  };
}

export type Matching = ReturnType<typeof useMatching>;
