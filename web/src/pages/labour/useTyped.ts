// What is typed into the page of labour and not saved yet, against what stood there when the typing began.
// When somebody saved the same meanwhile, both go together field by field, as in any form.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { newKey, seenAt } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { merge } from '../../parts/merge';
import type { Merging } from '../../parts/MergeNote';
import { sayLabour, type FactKind, type LabourPage } from './api';
import {
  FACTS,
  fieldOfFact,
  fieldOfStep,
  fieldsOf,
  NOTHING_TYPED,
  readTyped,
  typedFrom,
  valuesOf,
  type Typed,
} from './model';

interface Options {
  rfq: string;
  /** The address that `saved` was read from. */
  of: string;
  saved: LabourPage;
  onSaved: () => Promise<void>;
}

interface Start {
  values: Record<string, string>;
  seen: string | undefined;
}

interface Sending {
  typed: Typed;
  seen: string | undefined;
  key: string;
}

export function useTyped({ rfq, of, saved, onSaved }: Options) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [start, setStart] = useState<Start>();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const read = useMemo(() => readTyped(typed, saved), [typed, saved]);

  const began = start ?? { values: valuesOf(saved), seen: seenAt(of) };
  const type = (change: (before: Typed) => Typed) => {
    setStart(began);
    setTyped(change);
    setKey(newKey());
  };
  const drop = () => {
    setTyped(NOTHING_TYPED);
    setStart(undefined);
    setWhy('');
    setProblem(undefined);
    setKey(newKey());
  };
  const send = async (what: Sending) => {
    const { timings, facts } = readTyped(what.typed, saved);
    if (busy || timings.length + facts.length === 0) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await sayLabour(rfq, { timings, facts, why }, { key: what.key, seen: what.seen });
      await onSaved();
    } catch (error) {
      const said = asProblem(error);
      // What they saved is shown beside what was typed, so it is asked for first.
      if (said.isStale) await queries.invalidateQueries({ queryKey: ['rfq', rfq] });
      setProblem(said);
    } finally {
      setBusy(false);
    }
  };
  const theirs = valuesOf(saved);
  const mine = { ...began.values, ...fieldsOf(typed) };
  const merged: Merging<Record<string, string>>['merged'] = problem?.isStale
    ? { ...merge({ base: began.values, mine, theirs }), base: began.values, theirs }
    : undefined;
  return {
    typed,
    read,
    why,
    busy,
    problem,
    merged,
    values: mine,
    time: (step: string, text: string) =>
      type((before) => ({ ...before, timings: { ...before.timings, [step]: text } })),
    tell: (kind: FactKind, text: string) =>
      type((before) => ({ ...before, facts: { ...before.facts, [kind]: text } })),
    setWhy: (text: string) => {
      setWhy(text);
      setKey(newKey());
    },
    drop,
    save: () => void send({ typed, seen: began.seen, key }),
    saveMerged: (chosen: Record<string, string>) => {
      const next = { typed: typedFrom(chosen, theirs), seen: seenAt(of), key: newKey() };
      setStart({ values: theirs, seen: next.seen });
      setTyped(next.typed);
      setKey(next.key);
      void send(next);
    },
    /** What a field is called on the page. */
    label: (field: string): string => {
      const step = saved.labour.steps.find(({ code }) => fieldOfStep(code) === field);
      if (step) return step.description || step.code;
      const form = saved.forms.find(({ kind }) => fieldOfFact(kind) === field);
      return form ? FACTS[form.kind] : field;
    },
  };
}
