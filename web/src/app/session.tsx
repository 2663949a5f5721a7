// Who is signed in. When the session ends while somebody works, the sign-in comes up over the page,
// and what they typed is still there behind it.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';

import { isComplete, signOut as askSignOut, whoAmI, type Session } from '../api/access';
import { whenSignInNeeded } from '../api/client';
import { asProblem, type Problem } from '../api/problem';

type State =
  | { is: 'asking' }
  | { is: 'unreachable'; problem: Problem }
  | { is: 'out'; left?: true; half?: Session }
  | { is: 'in'; session: Session; expired?: true };

interface Access {
  state: State;
  retry: () => void;
  accept: (session: Session) => void;
  signOut: () => Promise<void>;
}

const AccessContext = createContext<Access | null>(null);

export function AccessProvider({ children }: { children: React.ReactNode }) {
  const [state, setState] = useState<State>({ is: 'asking' });
  const queries = useQueryClient();

  const retry = useCallback(() => {
    setState({ is: 'asking' });
    whoAmI().then(
      // Half signed in is signed out: what is left of it begins with the password again, but for who
      // just came back from the provider.
      (session) =>
        setState(isComplete(session) ? { is: 'in', session } : { is: 'out', half: session }),
      (error: unknown) => {
        const problem = asProblem(error);
        setState(problem.needsSignIn ? { is: 'out' } : { is: 'unreachable', problem });
      },
    );
  }, []);

  useEffect(retry, [retry]);

  useEffect(() => {
    whenSignInNeeded(() =>
      setState((before) => (before.is === 'in' ? { ...before, expired: true } : before)),
    );
    return () => whenSignInNeeded(undefined);
  }, []);

  const accept = useCallback(
    (session: Session) => {
      setState((before) => {
        const other = before.is === 'in' && before.session.person.sign_in !== session.person.sign_in;
        if (other) queries.clear(); // nobody sees what another person had on the screen
        else void queries.invalidateQueries();
        return { is: 'in', session };
      });
    },
    [queries],
  );

  const signOut = useCallback(async () => {
    await askSignOut();
    queries.clear();
    setState({ is: 'out', left: true });
  }, [queries]);

  const access = useMemo(
    () => ({ state, retry, accept, signOut }),
    [state, retry, accept, signOut],
  );
  return <AccessContext value={access}>{children}</AccessContext>;
}

export function useAccess(): Access {
  const access = useContext(AccessContext);
  if (!access) throw new Error('useAccess() outside of AccessProvider');
  return access;
}

/** The session of whoever is signed in; only below the frame, which shows no page without one. */
export function useSession(): Session {
  const { state } = useAccess();
  if (state.is !== 'in') throw new Error('useSession() where nobody is signed in');
  return state.session;
}

export function useMay(permission: string): boolean {
  return useSession().permissions.includes(permission);
}
