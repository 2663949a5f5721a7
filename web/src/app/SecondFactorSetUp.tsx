// Setting up the second factor: a key for the authenticator, a code that shows it works, and the
// recovery codes, which are shown once.
import { Button, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';

import { beginSecondFactor, confirmSecondFactor, type TotpKey } from '../api/access';
import { asProblem, type Problem } from '../api/problem';
import { ProblemNote } from '../parts/ProblemNote';

/** A key as people type it: in groups of four. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  return (
    <div className="stack">
      <p>
        The second factor is on. Keep these recovery codes where your telephone is not: each signs you
        in once when it is lost. They are not shown again.
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}
      >
        Copy them
      </Button>
      <Button onClick={onDone}>I have kept them</Button>
    </div>
  );
}

export function SecondFactorSetUp({ onDone }: { onDone: () => void }) {
  const [key, setKey] = useState<TotpKey>();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<string[]>();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);

  useEffect(() => {
    let isGone = false;
    beginSecondFactor().then(
      (given) => !isGone && setKey(given),
      (error: unknown) => !isGone && setProblem(asProblem(error)),
    );
    return () => {
      isGone = true;
    };
  }, []);

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setProblem(undefined);
    try {
      const answer = await confirmSecondFactor(code.replace(/\s/g, ''));
      setCodes(answer.recovery_codes);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setSending(false);
    }
  };

  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <form className="stack" onSubmit={(event) => void confirm(event)}>
      <p>
        Add this key to an authenticator, an app on your telephone that gives a new code every 30
        seconds, and type the code that it shows.
      </p>
      {key && (
        <>
          <code className="second-factor-key">{inGroups(key.secret)}</code>
          <a href={key.uri}>Open it in an authenticator on this device</a>
          <TextInput
            label="Code from your authenticator"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Button type="submit" loading={isSending} disabled={!key || code.trim().length < 6}>
        Switch it on
      </Button>
    </form>
  );
}
