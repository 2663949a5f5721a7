// The provider's own face: for the sign-in, a customer's window, and the page that keeps it.
import { API, get, post, type WriteOptions } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type CompanyFace = Schemas['AccountsCompanyFace'];
export type CompanyView = Schemas['AccountsCompanyView'];
export type Company = Schemas['AccountsCompany'];

export const getFace = (): Promise<CompanyFace> => get<CompanyFace>('/company/face');
export const logoAddress = (version: string): string =>
  `${API}/company/logo.png?seen=${encodeURIComponent(version)}`;

export const COMPANY = '/company';
export const getCompany = (): Promise<CompanyView> => get<CompanyView>(COMPANY);
export const changeCompany = (company: Company, options: WriteOptions): Promise<CompanyView> =>
  post<CompanyView>(COMPANY, company, options);
export const setLogo = (file: File): Promise<CompanyView> => {
  const form = new FormData();
  form.set('file', file);
  return post<CompanyView>('/company/logo', form);
};
export const takeLogoAway = (key: string): Promise<CompanyView> =>
  post<CompanyView>('/company/logo/away', {}, { key });
