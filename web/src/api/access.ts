// Signing in and out, and who one is.
import { API, get, pathWith, post, remove } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Role = Schemas['AccessRole'];
export type Person = Schemas['DeskPersonHead'];
/** What still lies between a person and their pages. */
export type Session = Schemas['DeskSessionReply'];
export type SignIn = Schemas['DeskSignInBody'];
/** A key for an authenticator. */
export type TotpKey = Schemas['AccessTotpKey'];
export type SecondFactor = Schemas['AccessSecondFactorState'];
/** The company's provider of identities, as the sign-in page knows it. */
export type ProviderFace = Schemas['DeskProviderFace'];
/** Who somebody is at that provider. */
export type ProviderLink = Schemas['AccessProviderLink'];

/** Whether nothing lies between this person and their pages any more. */
export const isComplete = (session: Session): boolean => session.stage === 'ready';

export const whoAmI = (): Promise<Session> => get<Session>('/access/me');
export const signIn = (request: SignIn): Promise<Session> => post('/access/session', request);
export const signOut = (): Promise<void> => remove('/access/session');
export const beginSecondFactor = (): Promise<TotpKey> => post('/access/second-factor/key');
export const confirmSecondFactor = (code: string): Promise<{ recovery_codes: string[] }> =>
  post('/access/second-factor/confirm', { code });
export const secondFactor = (): Promise<SecondFactor> => get('/access/second-factor');
/** The second step for who came through the provider: no password stands beside the code. */
export const showSecondFactor = (code: string): Promise<Session> =>
  post('/access/second-factor', { code });
export const providerFace = (): Promise<ProviderFace> => get('/access/provider');
export const changePassword = (current: string, next: string): Promise<void> =>
  post('/access/password', { current, next });

/** Where a browser goes to sign in at the provider, and comes back to the page that it was on. */
export const providerAddress = (page: string): string =>
  pathWith(`${API}/access/provider/begin`, { return: page });

const ROLE_NAMES: Record<Role, string> = {
  owner: 'Owner',
  sales_manager: 'Sales manager',
  sales: 'Sales',
  independent_rep_manager: 'Independent reps',
  marketing: 'Marketing',
  account_manager: 'Account manager',
  procurement: 'Procurement',
  engineering: 'Engineering',
  stores_and_production: 'Stores and production',
  quality: 'Quality',
  finance: 'Finance',
  human_resources: 'Human resources',
  administrator: 'Administrator',
  customer: 'Customer',
};

export function roleName(role: Role): string {
  return ROLE_NAMES[role] ?? role.replaceAll('_', ' ');
}
