// The head of a column of the customer's file: its letter, its heading, and what we take it for -
// changed from a menu.
import { Popover } from '@mantine/core';
import { useState } from 'react';

import { columnLetters } from '../../parts/placeText';
import type { ColumnProposal } from './api';
import { ROLES } from './bomRows';

interface Props {
  column: number; // from 1
  proposal: ColumnProposal | undefined;
  /** Absent: it may be read only. */
  onRole?: ((role: string) => void) | undefined;
}

function sureness(proposal: ColumnProposal): string {
  if (proposal.told) return 'told';
  return proposal.role === 'other' ? '' : `${proposal.confidence_percent} %`;
}

export function ColumnHead({ column, proposal, onRole }: Props) {
  const [isOpen, setOpen] = useState(false);
  const letters = columnLetters(column);
  const heading = proposal?.header ?? '';
  const role = proposal?.role ?? 'other';
  const said = (
    <>
      <span className="bom-head-name">
        <span className="quiet">{letters}</span> {heading}
      </span>
      <span className={role === 'other' ? 'bom-head-role quiet' : 'bom-head-role'}>
        {ROLES[role] ?? role}
        {proposal && sureness(proposal) && (
          <span className="bom-head-sure">{` ${sureness(proposal)}`}</span>
        )}
      </span>
    </>
  );
  if (!onRole) return <span className="bom-head">{said}</span>;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className="plain bom-head"
          // Its keys and clicks are its own, not the grid's around it.
          onMouseDown={(event) => event.stopPropagation()}
          onKeyDown={(event) => event.stopPropagation()}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="visually-hidden">Column </span>
          {said}
          <span aria-hidden="true" className="bom-head-more">
            ▾
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="bom-roles" data-keys="own">
        <div
          role="menu"
          aria-label={`What column ${letters} holds`}
          onMouseDown={(event) => event.stopPropagation()}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step) {
              const items = [...event.currentTarget.querySelectorAll('button')];
              const at = items.indexOf(document.activeElement as HTMLButtonElement);
              items[(at + step + items.length) % items.length]?.focus();
              event.preventDefault();
            }
            if (event.key !== 'Escape') event.stopPropagation();
          }}
        >
          {Object.entries(ROLES).map(([id, name]) => (
            <button
              key={id}
              type="button"
              role="menuitemradio"
              aria-checked={id === role}
              className="plain bom-role"
              onClick={() => {
                setOpen(false);
                if (id !== role || !proposal?.told) onRole(id);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
