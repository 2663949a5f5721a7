// A figure that explains itself: a dotted underline; a click opens the tree of rule, inputs and
// sources, and each input opens in turn.
import { Popover } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';

import './Explain.css';

export interface Explanation {
  path: string;
  label: string;
  value: string;
  /** How it follows from the inputs; empty for a fact. */
  rule: string;
  /** Document, row and date that a fact comes from. */
  source: string;
  inputs: Explanation[];
}

interface Props {
  of: Explanation | (() => Promise<Explanation>);
  children: ReactNode;
}

function Step({ of: step }: { of: Explanation }) {
  const [isOpen, setOpen] = useState(false);
  const inside = useId();
  const hasMore = step.inputs.length > 0 || step.rule !== '' || step.source !== '';
  return (
    <li>
      {hasMore ? (
        <button
          type="button"
          className="plain explain-step"
          aria-expanded={isOpen}
          aria-controls={inside}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true" className="explain-arrow">
            {isOpen ? '▾' : '▸'}
          </span>
          <span className="explain-label">{step.label}</span>
          <span className="explain-value">{step.value}</span>
        </button>
      ) : (
        <div className="explain-step">
          <span className="explain-arrow" />
          <span className="explain-label">{step.label}</span>
          <span className="explain-value">{step.value}</span>
        </div>
      )}
      <div id={inside} hidden={!isOpen}>
        {isOpen && <Inside of={step} />}
      </div>
    </li>
  );
}

/** What stands under a figure: how it came about, from where, and its inputs. */
function Inside({ of: step }: { of: Explanation }) {
  return (
    <div className="explain-inside">
      {step.rule && <div className="explain-rule">{step.rule}</div>}
      {step.source && <div className="quiet">From {step.source}</div>}
      {step.inputs.length > 0 && (
        <ul>
          {step.inputs.map((input, index) => (
            <Step key={`${input.path} ${index}`} of={input} />
          ))}
        </ul>
      )}
    </div>
  );
}

export function Explain({ of: given, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Explanation>();
  const [isLost, setLost] = useState(false);
  const tree = typeof given === 'function' ? loaded : given;
  const toggle = (open: boolean) => {
    setOpen(open);
    if (!open || tree || typeof given !== 'function') return;
    setLost(false);
    given().then(setLoaded, () => setLost(true));
  };
  return (
    <Popover opened={isOpen} onChange={toggle} position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <button
          type="button"
          className="plain explain"
          aria-expanded={isOpen}
          title="Why this figure"
          onClick={() => toggle(!isOpen)}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="explain-box" data-keys="own">
        {tree && (
          <>
            <div className="explain-head">
              <span className="explain-label">{tree.label}</span>
              <span className="explain-value">{tree.value}</span>
            </div>
            <Inside of={tree} />
          </>
        )}
        {!tree && !isLost && <p className="quiet">Asking …</p>}
        {isLost && (
          <p>
            The explanation did not come.{' '}
            <button type="button" className="plain finding-place" onClick={() => toggle(true)}>
              Ask again
            </button>
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
