// Ctrl K: every action of the page and every page, by name. `/`: the same over everything that the
// server knows: accounts, RFQs, quotes, parts.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';

import type { Session } from '../api/access';
import { get } from '../api/client';
import { asProblem } from '../api/problem';
import { Dialog } from '../parts/Dialog';
import { useAllActions } from './actions';
import { showKey } from './Keys';
import { mayOpen, PAGES } from './pages';
import './Palette.css';

interface Choice {
  group: string;
  name: string;
  detail: string;
  key?: string | undefined;
  run?: () => void;
}

interface Hit {
  kind: string;
  title: string;
  detail: string;
  path: string;
}

export type PaletteMode = 'actions' | 'search';

/** Every word that was typed begins a word of the name. */
export function matches(name: string, typed: string): boolean {
  const words = name.toLocaleLowerCase().split(/[\s·/,-]+/);
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function useLocalChoices(session: Session, close: () => void): Choice[] {
  const actions = useAllActions();
  const navigate = useNavigate();
  return useMemo(() => {
    const doing = actions
      .filter((action) => action.key !== 'Escape')
      .map((action): Choice => ({
        group: 'Actions',
        name: action.name,
        detail: action.unavailable ?? '',
        key: action.key,
        ...(action.unavailable
          ? {}
          : {
              run: () => {
                close();
                action.run();
              },
            }),
      }));
    const going = PAGES.filter((entry) => mayOpen(entry, session) && !entry.path.includes(':')).map(
      (entry): Choice => ({
        group: 'Pages',
        name: entry.name,
        detail: '',
        run: () => {
          close();
          void navigate(entry.path);
        },
      }),
    );
    return [...doing, ...going];
  }, [actions, close, navigate, session]);
}

function useFound(typed: string, mode: PaletteMode, close: () => void) {
  const navigate = useNavigate();
  const asked = useDeferredValue(typed.trim());
  const answer = useQuery({
    queryKey: ['search', asked],
    enabled: mode === 'search' && asked.length >= 2,
    queryFn: ({ signal }) => get<{ items: Hit[] }>('/desk/search', { q: asked }, signal),
    staleTime: 10_000,
    retry: false,
  });
  const found = (answer.data?.items ?? []).map((hit): Choice => ({
    group: hit.kind,
    name: hit.title,
    detail: hit.detail,
    run: () => {
      close();
      void navigate(hit.path);
    },
  }));
  return { found, isLooking: answer.isFetching, error: answer.error };
}

export function Palette(props: { mode: PaletteMode; session: Session; onClose: () => void }) {
  const { mode, session, onClose } = props;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const chosen = useRef<HTMLLIElement>(null);
  const local = useLocalChoices(session, onClose);
  const { found, isLooking, error } = useFound(typed, mode, onClose);
  const choices = [...found, ...local.filter((choice) => matches(choice.name, typed))];
  const current = Math.min(at, choices.length - 1);
  useEffect(() => {
    chosen.current?.scrollIntoView?.({ block: 'nearest' });
  });

  const onKey = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setAt((current + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choices[current]?.run?.();
    }
  };

  const title = mode === 'search' ? 'Search everything' : 'Find an action or a page';
  return (
    <Dialog title={title} onClose={onClose} width="wide" hideTitle>
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={current >= 0 ? `${list}-${current}` : undefined}
        aria-label={title}
        placeholder={mode === 'search' ? 'Account, RFQ, quote, part number …' : 'What to do …'}
        autoFocus data-first
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul className="palette-list" role="listbox" id={list} aria-label="Found">
        {choices.map((choice, index) => (
          <li
            key={`${choice.group} ${choice.name} ${index}`}
            id={`${list}-${index}`}
            ref={index === current ? chosen : null}
            role="option"
            aria-selected={index === current}
            aria-disabled={!choice.run}
            onMouseMove={() => setAt(index)}
            onClick={() => choice.run?.()}
          >
            <span className="palette-group">
              {choices[index - 1]?.group === choice.group ? '' : choice.group}
            </span>
            <span className="palette-name">{choice.name}</span>
            <span className="quiet">{choice.detail}</span>
            {choice.key && <kbd>{showKey(choice.key)}</kbd>}
          </li>
        ))}
      </ul>
      <p className="palette-foot quiet" role="status">
        {isLooking && 'Searching …'}
        {error && `The search did not answer: ${asProblem(error).title}.`}
        {!isLooking && !error && choices.length === 0 && `Nothing is called “${typed}”.`}
        {!isLooking && !error && choices.length > 0 && '↑ ↓ to move, Enter to choose, Esc to close'}
      </p>
    </Dialog>
  );
}
