// Signing in at the company's provider of identities: out to it, and what it is that came back. The
// server leads back with a code in the address; the words for it stand here, so that no address can
// put words of its own on the sign-in page.
import { Problem } from '../api/problem';

const WORDS: Record<string, string> = {
  oidc_person_unknown:
    'Nobody here is known by that account. Ask an administrator of your company to link it to you, ' +
    'or sign in with your password.',
  oidc_answer_unknown:
    'That sign-in was not begun in this browser, was answered already, or took longer than ten ' +
    'minutes. Begin it again.',
  oidc_cancelled: 'You were not signed in there. Begin again, or sign in with your password.',
  oidc_provider_failed:
    'Signing in there does not work at the moment. Sign in with your password, or try again later. ' +
    'An administrator finds the reason in the audit.',
  oidc_provider_busy: 'Many are signing in there right now. Try again in a moment.',
  oidc_too_many_begun: 'Too many sign-ins were begun from here. Try again in ten minutes.',
  id_token_refused:
    'What came back from there could not be accepted. Try again; when it happens again, tell an ' +
    'administrator, who finds the reason in the audit.',
};
const OTHERWISE = 'You were not signed in. Begin again, or sign in with your password.';

export function wordsOn(code: string): string {
  const known = code === 'id_token_key_unknown' ? 'id_token_refused' : code;
  return (Object.hasOwn(WORDS, known) ? WORDS[known] : undefined) ?? OTHERWISE;
}

/** Why the address says that nobody was signed in; the address is clean afterwards. */
export function takeRefusal(from: Pick<Window, 'location' | 'history'> = window): Problem | undefined {
  const address = new URL(from.location.href);
  const code = address.searchParams.get('refused');
  if (code === null) return undefined;
  address.searchParams.delete('refused');
  from.history.replaceState(null, '', address.pathname + address.search + address.hash);
  return new Problem({ status: 403, code, title: wordsOn(code) });
}

// Asked for before the pages read the address.
let refusal = takeRefusal();

/** What the last way out ended with, until something else is tried. */
export const lastRefusal = (): Problem | undefined => refusal;
export const forgetRefusal = (): void => {
  refusal = undefined;
};

const BEGUN = 'throughline-provider-begun';

/** Kept for this window alone: who comes back half signed in goes on from there. */
export const noteBegun = (): void => sessionStorage.setItem(BEGUN, 'yes');
export const wasBegun = (): boolean => sessionStorage.getItem(BEGUN) !== null;
export const forgetBegun = (): void => sessionStorage.removeItem(BEGUN);
