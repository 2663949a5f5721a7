// What would be if: other quantities, another strategy, without a supplier, with an alternate.
// Answered while somebody types; kept or dropped with one key.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

import { newKey } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useSession } from '../../app/session';
import { toast } from '../../app/toasts';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { askWhatIf, keepPlan, type PlanMatrix, type WhatIfAnswer } from './api';
import {
  changeWords,
  flip,
  keptAsked,
  parseQuantities,
  showMore,
  STRATEGIES,
  strategyName,
  whatIfBody,
  type Asked,
} from './model';

const TYPING_MS = 60;

export interface WhatIf {
  asked: Asked;
  set: (change: Partial<Asked>) => void;
  drop: () => void;
  keep: () => void;
  isAsked: boolean;
  isKeeping: boolean;
  answer: WhatIfAnswer | undefined;
  problem: Problem | undefined;
  mayKeep: boolean;
  mayApprove: boolean;
  approvedBy: string;
  setApprovedBy: (name: string) => void;
}

const KEPT_NOTHING: Asked = {
  quantities: '',
  strategy: '',
  suppliersMax: '',
  excluded: [],
  alternates: [],
};

function fromAddress(parameters: URLSearchParams): Partial<Asked> {
  const of = (name: string) => parameters.get(name) ?? undefined;
  const list = (name: string) => of(name)?.split('|').filter(Boolean);
  const said = {
    quantities: of('if.q'),
    strategy: of('if.strategy'),
    suppliersMax: of('if.max'),
    excluded: list('if.without'),
    alternates: list('if.with'),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** What is asked instead of what is kept. It stands in the address, so that it can be sent to a
 * colleague; the fields have it at once, the address a moment later. */
function useAsked(plan: PlanMatrix | undefined) {
  const [parameters, setParameters] = useSearchParams();
  const [said, setSaid] = useState<Partial<Asked>>(() => fromAddress(parameters));
  const asked: Asked = { ...(plan ? keptAsked(plan) : KEPT_NOTHING), ...said };
  const tell = (to: Partial<Asked>) => {
    setSaid(to);
    const texts: [string, string | undefined][] = [
      ['if.q', to.quantities],
      ['if.strategy', to.strategy],
      ['if.max', to.suppliersMax],
      ['if.without', to.excluded?.join('|')],
      ['if.with', to.alternates?.join('|')],
    ];
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, text] of texts) {
          if (text === undefined) next.delete(name);
          else next.set(name, text);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return {
    asked,
    set: (change: Partial<Asked>) => tell({ ...said, ...change }),
    drop: () => tell({}),
  };
}

/** The value once nothing changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function useWhatIf(rfq: string, plan: PlanMatrix | undefined): WhatIf {
  const queries = useQueryClient();
  const { permissions } = useSession();
  const mayKeep = permissions.includes('plan_edit');
  const mayApprove = permissions.includes('alternate_approve');
  const [approvedBy, setApprovedBy] = useState('');
  const { asked, set, drop } = useAsked(plan);
  const [key, setKey] = useState<string>();
  const [refused, setRefused] = useState<Problem>();
  const body = plan && whatIfBody(plan, asked);
  const text = body ? JSON.stringify(body) : '';
  const settled = useSettled(text);
  const answer = useQuery({
    queryKey: ['sourcing', rfq, 'what-if', settled],
    queryFn: ({ signal }) =>
      askWhatIf(rfq, JSON.parse(settled) as NonNullable<typeof body>, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const isAsked = text !== '';
  const keep = () => {
    if (!body || key || !mayKeep) return;
    const said = approvedBy.trim();
    const once = newKey();
    setKey(once);
    setRefused(undefined);
    keepPlan(rfq, said ? { ...body, approved_by: said } : body, once).then(
      async () => {
        drop();
        await queries.invalidateQueries({ queryKey: ['sourcing', rfq] });
        await queries.invalidateQueries({ queryKey: ['rfq', rfq] });
        toast('Kept: the plan and the next quote buy so.');
        setApprovedBy('');
        setKey(undefined);
      },
      (error: unknown) => {
        setRefused(asProblem(error));
        setKey(undefined);
      },
    );
  };
  return {
    asked,
    set: (change) => {
      setRefused(undefined);
      set(change);
    },
    drop: () => {
      setRefused(undefined);
      drop();
    },
    keep,
    isAsked,
    isKeeping: key !== undefined,
    answer: isAsked && settled !== '' ? answer.data : undefined,
    problem: refused ?? (isAsked && answer.error ? asProblem(answer.error) : undefined),
    mayKeep,
    mayApprove,
    approvedBy,
    setApprovedBy: (name) => {
      setRefused(undefined);
      setApprovedBy(name);
    },
  };
}

function Chips(props: {
  label: string;
  names: string[];
  chosen: string[];
  words: [string, string];
  onFlip: (name: string) => void;
}) {
  return (
    <div className="what-if-chips" role="group" aria-label={props.label}>
      <span className="what-if-label">{props.label}</span>
      {props.names.map((name) => {
        const isChosen = props.chosen.includes(name);
        return (
          <button
            key={name}
            type="button"
            className="plain what-if-chip"
            aria-pressed={isChosen}
            title={isChosen ? props.words[1] : props.words[0]}
            onClick={() => props.onFlip(name)}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}

function Difference({ answer }: { answer: WhatIfAnswer }) {
  const shown = answer.differences.slice(0, 6);
  if (answer.differing === 0) return <p className="quiet">Nothing is bought otherwise.</p>;
  return (
    <>
      <p>
        {answer.differing.toLocaleString()} {answer.differing === 1 ? 'purchase differs' : 'purchases differ'}
        {answer.differing > answer.differences.length
          ? `; the ${answer.differences.length} that move most are marked △ below:`
          : ', marked △ below. What moves most:'}
      </p>
      <ul className="what-if-list">
        {shown.map((one) => (
          <li key={`${one.demand} ${one.boards}`}>
            <span className="what-if-money number">{showMore(one.money_more)}</span>
            <span>
              {one.maker || one.part} at {one.boards.toLocaleString()}: {changeWords(one)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An alternate is kept once the customer approved it: who of them did is asked of whoever may record it. */
function ApprovedBy({ whatIf }: { whatIf: WhatIf }) {
  if (!whatIf.mayApprove) {
    return (
      <p className="quiet">
        The customer has to approve the alternate before it is kept; the account manager records it.
      </p>
    );
  }
  return (
    <TextInput
      id="if-approved-by"
      label="Approved by"
      description="Who of the customer agreed to the alternate; without it, it is only tried"
      value={whatIf.approvedBy}
      onChange={(event) => whatIf.setApprovedBy(event.target.value)}
    />
  );
}

function keptWords(plan: PlanMatrix): string {
  const { kept } = plan;
  const without = kept.excluded_suppliers;
  const parts = [strategyName(kept.strategy)];
  if (kept.suppliers_max != null) parts.push(`at most ${kept.suppliers_max} suppliers`);
  if (without.length > 0) parts.push(`without ${without.join(', ')}`);
  return parts.join(', ');
}

export function WhatIfPanel({ plan, whatIf }: { plan: PlanMatrix; whatIf: WhatIf }) {
  const { asked, set, drop, keep, isAsked, answer, problem, mayKeep } = whatIf;
  const alternates = [...new Set(plan.parts.flatMap((part) => part.alternates))].sort();
  const suppliers = [...new Set([...plan.suppliers, ...asked.excluded])];
  const quantityProblem = parseQuantities(asked.quantities)
    ? undefined
    : 'Whole numbers, such as 10, 100, 500';
  useActions([
    { name: 'What if: other quantities', key: 'w', run: () => document.getElementById('if-q')?.focus() },
    ...(isAsked
      ? [
          { name: 'Drop the what-if', key: 'Escape', run: drop },
          ...(mayKeep ? [{ name: 'Keep the what-if', key: 'k', run: keep }] : []),
        ]
      : []),
  ]);
  return (
    <form
      className="panel what-if"
      aria-label="What if"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className="row">
        <h2>What if</h2>
        <span className="quiet">
          Kept now: {keptWords(plan)} <kbd>w</kbd>
        </span>
      </div>
      <div className="what-if-fields">
        <TextInput
          id="if-q"
          label="Boards"
          value={asked.quantities}
          error={quantityProblem}
          onChange={(event) => set({ quantities: event.target.value })}
        />
        <NativeSelect
          label="Strategy"
          data={STRATEGIES.map((one) => ({ value: one.id, label: one.name }))}
          value={asked.strategy}
          onChange={(event) => set({ strategy: event.target.value })}
        />
        <TextInput
          label="Suppliers at most"
          placeholder="any number"
          inputMode="numeric"
          value={asked.suppliersMax}
          error={/^\d{0,3}$/.test(asked.suppliersMax) ? undefined : 'A whole number'}
          onChange={(event) => set({ suppliersMax: event.target.value.trim() })}
        />
      </div>
      <Chips
        label="Leave out"
        names={suppliers}
        chosen={asked.excluded}
        words={['Leave this supplier out', 'Buy from this supplier again']}
        onFlip={(name) => set({ excluded: flip(asked.excluded, name) })}
      />
      {alternates.length > 0 && (
        <Chips
          label="Allow alternate"
          names={alternates}
          chosen={asked.alternates}
          words={['Approved by us, not yet by the customer: allow it', 'Do without it']}
          onFlip={(name) => set({ alternates: flip(asked.alternates, name) })}
        />
      )}
      <div aria-live="polite">
        {problem && <ProblemNote problem={problem} />}
        {!problem && answer && <Difference answer={answer} />}
        {isAsked && !answer && !problem && <p className="quiet">Planning …</p>}
      </div>
      {isAsked && mayKeep && asked.alternates.length > 0 && (
        <ApprovedBy whatIf={whatIf} />
      )}
      {isAsked && (
        <div className="row">
          {mayKeep ? (
            <Button type="submit" loading={whatIf.isKeeping}>
              Keep it <kbd>k</kbd>
            </Button>
          ) : (
            <StatusWord tone="none">only procurement or the account manager keeps it</StatusWord>
          )}
          <Button variant="default" onClick={drop}>
            Drop it <kbd>Esc</kbd>
          </Button>
        </div>
      )}
    </form>
  );
}
