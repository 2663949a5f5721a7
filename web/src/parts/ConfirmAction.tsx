// For what cannot be taken back: one question that says what will happen, and the answer in place.
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { newKey } from '../api/client';
import { asProblem, type Problem } from '../api/problem';
import { Dialog } from './Dialog';
import { ProblemNote } from './ProblemNote';

interface Props {
  /** On the button and on the answer: "Issue the quote". */
  name: string;
  /** What will happen, in full. */
  children: ReactNode;
  /** The key is the same when it is tried again after a failure: it happens once. */
  onConfirm: (key: string) => Promise<void>;
  /** Taking something away: the answer is red as well. */
  tone?: 'bad';
  /** The one action of the page. */
  filled?: true;
  /** Why it cannot be done now. */
  unavailable?: string | undefined;
}

export function ConfirmAction(props: Props) {
  const { name, children, onConfirm, tone, filled, unavailable } = props;
  const [key, setKey] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const close = () => {
    if (isBusy) return;
    setKey(undefined);
    setProblem(undefined);
  };
  const confirm = async () => {
    if (!key) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await onConfirm(key);
      setKey(undefined);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant={filled ? 'filled' : 'default'}
        disabled={unavailable !== undefined}
        title={unavailable}
        onClick={() => setKey(newKey())}
      >
        {name}
      </Button>
      {key && (
        <Dialog title={`${name}?`} onClose={close}>
          <div className="stack">
            <div>{children}</div>
            {problem && <ProblemNote problem={problem} />}
            <div className="row">
              <span className="spread" />
              <Button variant="default" onClick={close} disabled={isBusy} autoFocus data-first>
                Leave it
              </Button>
              <Button
                className={tone === 'bad' ? 'button-bad' : ''}
                loading={isBusy}
                onClick={() => void confirm()}
              >
                {name}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
