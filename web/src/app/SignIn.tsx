// Sign in: password, then the second factor where one is set, then a new password where one is due.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';

import {
  changePassword,
  isComplete,
  providerAddress,
  providerFace,
  showSecondFactor,
  signIn,
  whoAmI,
  type ProviderFace,
  type Session,
} from '../api/access';
import { getFace, logoAddress, type CompanyFace } from '../api/company';
import { asProblem, type Problem } from '../api/problem';
import { ProblemNote } from '../parts/ProblemNote';
import { forgetBegun, forgetRefusal, lastRefusal, noteBegun, wasBegun } from './provider';
import { SecondFactorSetUp } from './SecondFactorSetUp';
import './SignIn.css';

interface Step {
  name: string;
  /** None for who came through the provider. */
  password?: string;
}

const MIN_PASSWORD = 12;

function Form(props: {
  children: ReactNode;
  action: string;
  problem: Problem | undefined;
  ready: boolean;
  onSend: () => Promise<void>;
}) {
  const [isSending, setSending] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!props.ready || isSending) return;
    setSending(true);
    void props.onSend().finally(() => setSending(false));
  };
  return (
    <form className="stack" onSubmit={send}>
      {props.children}
      {props.problem && <ProblemNote problem={props.problem} />}
      <Button type="submit" loading={isSending} disabled={!props.ready} fullWidth>
        {props.action}
      </Button>
    </form>
  );
}

function NamePassword(props: { fixedName?: string | undefined; onDone: (s: Session, step: Step) => void }) {
  const [name, setName] = useState(props.fixedName ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem>();
  return (
    <Form
      action="Sign in"
      problem={problem}
      ready={name.trim() !== '' && password !== ''}
      onSend={async () => {
        setProblem(undefined);
        try {
          const session = await signIn({ sign_in: name.trim(), password });
          props.onDone(session, { name: name.trim(), password });
        } catch (error) {
          setProblem(asProblem(error));
        }
      }}
    >
      <TextInput
        label="Name you sign in with"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={!props.fixedName}
        data-first={!props.fixedName || undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        autoFocus={Boolean(props.fixedName)}
        data-first={Boolean(props.fixedName) || undefined}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <p className="sign-in-foot quiet">
        Forgot your password? An administrator of your company can set a new one.
      </p>
    </Form>
  );
}

function SecondFactor(props: { step: Step; onDone: (s: Session) => void; onBack: () => void }) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const typed = code.replace(/\s/g, '');
  return (
    <Form
      action="Confirm"
      problem={problem}
      ready={typed.length >= 6}
      onSend={async () => {
        setProblem(undefined);
        try {
          const { name, password } = props.step;
          props.onDone(
            password === undefined
              ? await showSecondFactor(typed)
              : await signIn({ sign_in: name, password, code: typed }),
          );
        } catch (error) {
          setProblem(asProblem(error));
        }
      }}
    >
      <TextInput
        label="Code from your authenticator"
        description="Six digits, new every 30 seconds; or one of your recovery codes."
        autoCapitalize="none"
        autoComplete="one-time-code"
        autoFocus data-first
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button variant="subtle" size="compact-sm" onClick={props.onBack}>
        Sign in as somebody else
      </Button>
    </Form>
  );
}

/** What is wrong with a new password, before the server is asked. */
export function passwordFault(current: string, next: string, again: string): string | undefined {
  if (next === '') return undefined;
  if ([...next].length < MIN_PASSWORD) return `At least ${MIN_PASSWORD} characters; a sentence is fine.`;
  if (next === current) return 'The new password is the old one.';
  if (again !== '' && next !== again) return 'The two new passwords differ.';
  return undefined;
}

export function NewPassword(props: { current?: string; onDone: () => Promise<void> | void }) {
  const [current, setCurrent] = useState(props.current ?? '');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const fault = passwordFault(current, next, again);
  const differ = next !== '' && again !== '' && next !== again;
  return (
    <Form
      action="Set the new password"
      problem={problem}
      ready={current !== '' && next !== '' && next === again && !fault}
      onSend={async () => {
        setProblem(undefined);
        try {
          await changePassword(current, next);
          await props.onDone();
        } catch (error) {
          setProblem(asProblem(error));
        }
      }}
    >
      {!props.current && (
        <PasswordInput
          label="Password now"
          autoComplete="current-password"
          value={current}
          error={problem?.of('current')}
          onChange={(event) => setCurrent(event.target.value)}
        />
      )}
      <PasswordInput
        label="New password"
        description={
          problem?.of('next') || fault ? undefined : `${MIN_PASSWORD} characters or more; a sentence is fine.`
        }
        autoComplete="new-password"
        autoFocus={Boolean(props.current)}
        data-first={Boolean(props.current) || undefined}
        value={next}
        error={problem?.of('next') ?? (differ ? undefined : fault)}
        onChange={(event) => setNext(event.target.value)}
      />
      <PasswordInput
        label="New password again"
        autoComplete="new-password"
        value={again}
        error={differ ? fault : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
    </Form>
  );
}

interface Props {
  onSignedIn: (session: Session) => void;
  /** The session of this person ended: their name stands there already. */
  name?: string | undefined;
  /** Came back from the provider, and something is still asked for here. */
  half?: Session | undefined;
  /** Below the form of name and password: another way in. */
  otherWay?: ReactNode;
}

export function SignInSteps({ onSignedIn, name, half, otherWay }: Props) {
  const [step, setStep] = useState<Step | undefined>(half && { name: half.person.sign_in });
  const [session, setSession] = useState(half);
  const next = (given: Session, from: Step) => {
    setStep(from);
    setSession(given);
    if (isComplete(given)) onSignedIn(given);
  };
  if (step && session?.stage === 'enrol_second_factor') {
    return (
      <>
        <p>Your role needs a second factor{step.password !== undefined && ' beside the password'}.</p>
        <SecondFactorSetUp onDone={() => void whoAmI().then((given) => next(given, step))} />
      </>
    );
  }
  if (step && session?.stage === 'change_password') {
    return (
      <>
        <p>Your password was set by somebody else. Choose one that only you know.</p>
        <NewPassword
          {...(step.password === undefined ? {} : { current: step.password })}
          onDone={async () => next(await whoAmI(), step)}
        />
      </>
    );
  }
  if (step && session?.stage === 'second_factor') {
    return (
      <SecondFactor
        step={step}
        onDone={(given) => next(given, step)}
        onBack={() => {
          setStep(undefined);
          setSession(undefined);
        }}
      />
    );
  }
  return (
    <>
      <NamePassword fixedName={name} onDone={next} />
      {otherWay}
    </>
  );
}

/** The company's provider of identities, where the server was told of one. */
function AtProvider() {
  const [face, setFace] = useState<ProviderFace>();
  useEffect(() => {
    let isThere = true;
    providerFace().then(
      (given) => isThere && setFace(given),
      () => undefined, // the password is asked for all the same
    );
    return () => {
      isThere = false;
    };
  }, []);
  if (!face?.configured) return null;
  const { pathname, search, hash } = window.location;
  return (
    <div className="sign-in-other">
      <p className="quiet">or</p>
      <Button
        component="a"
        href={providerAddress(pathname + search + hash)}
        variant="default"
        fullWidth
        onClick={noteBegun}
      >
        Sign in with {face.name}
      </Button>
    </div>
  );
}

/** Whose system it is: the company's logo or name, as soon as the server has said it. */
function Face() {
  const [face, setFace] = useState<CompanyFace>();
  useEffect(() => {
    let isThere = true;
    getFace().then(
      (given) => isThere && setFace(given),
      () => undefined, // without it the sign-in is the same
    );
    return () => {
      isThere = false;
    };
  }, []);
  if (face?.logo) {
    return (
      <h1 className="sign-in-logo">
        <img src={logoAddress(face.logo)} alt={face.name || 'Throughline'} />
      </h1>
    );
  }
  return (
    <>
      <img src="/mark.svg" alt="" width={32} height={32} />
      <h1>{face?.name || 'Throughline'}</h1>
    </>
  );
}

export function SignInPage({ onSignedIn, left, half }: Props & { left?: true | undefined }) {
  const [refusal] = useState(lastRefusal);
  const [cameBack] = useState(() => wasBegun());
  useEffect(() => {
    forgetRefusal();
    forgetBegun();
  }, []);
  return (
    <main className="sign-in">
      <div className="sign-in-box panel">
        <div className="sign-in-head">
          <Face />
        </div>
        {left && (
          <p className="quiet" role="status">
            You are signed out.
          </p>
        )}
        {refusal && (
          <div className="sign-in-refused">
            <ProblemNote problem={refusal} />
          </div>
        )}
        <SignInSteps
          onSignedIn={onSignedIn}
          half={cameBack ? half : undefined}
          otherWay={<AtProvider />}
        />
      </div>
    </main>
  );
}
