// Every page: where it is, what it is called, who may open it, and whether the left column shows it.
// The server decides who may do what; a page that may not be opened is only not offered here.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

import type { Role, Session } from '../api/access';

export interface PageEntry {
  path: string;
  name: string;
  /** One of these permissions opens it; none named: everyone who signed in. */
  needs?: string[];
  /** Shown in the left column, in the order of this list unless the role has its own. */
  door?: true;
  /** Of the customer's window: what their people see, and whoever of ours looks into it. */
  window?: true;
  page: LazyExoticComponent<ComponentType>;
}

export const PAGES: PageEntry[] = [
  {
    path: '/',
    name: 'My day',
    needs: ['my_day_read'],
    door: true,
    page: lazy(() => import('../pages/day/MyDay')),
  },
  {
    path: '/rfqs',
    name: 'RFQs',
    needs: ['rfq_read'],
    door: true,
    page: lazy(() => import('../pages/rfqs/List')),
  },
  {
    path: '/rfqs/new',
    name: 'Receive an RFQ',
    needs: ['rfq_edit'],
    page: lazy(() => import('../pages/rfqs/New')),
  },
  {
    path: '/rfqs/:rfq',
    name: 'An RFQ',
    needs: ['rfq_read'],
    page: lazy(() => import('../pages/rfqs/Rfq')),
  },
  {
    path: '/rfqs/:rfq/matching',
    name: 'Matching',
    needs: ['bom_read'],
    page: lazy(() => import('../pages/matching/Matching')),
  },
  {
    path: '/accounts',
    name: 'Accounts',
    needs: ['account_read'],
    door: true,
    page: lazy(() => import('../pages/Accounts')),
  },
  {
    path: '/accounts/:account',
    name: 'Account',
    needs: ['account_read'],
    page: lazy(() => import('../pages/accounts/AccountPage')),
  },
  {
    path: '/quotes',
    name: 'Quotes',
    needs: ['quote_read'],
    door: true,
    page: lazy(() => import('../pages/Quotes')),
  },
  {
    path: '/quotes/:quote',
    name: 'Quote',
    needs: ['quote_read'],
    page: lazy(() => import('../pages/Quote')),
  },
  {
    path: '/sourcing',
    name: 'Sourcing',
    needs: ['plan_read'],
    door: true,
    page: lazy(() => import('../pages/sourcing/List')),
  },
  {
    path: '/sourcing/:rfq',
    name: 'Sourcing of an RFQ',
    needs: ['plan_read'],
    page: lazy(() => import('../pages/sourcing/Sourcing')),
  },
  {
    path: '/suppliers',
    name: 'Suppliers',
    needs: ['offer_read'],
    door: true,
    page: lazy(() => import('../pages/sourcing/Suppliers')),
  },
  {
    path: '/parts',
    name: 'Parts',
    needs: ['part_read'],
    door: true,
    page: lazy(() => import('../pages/parts/Parts')),
  },
  {
    path: '/labour/:rfq',
    name: 'Labour',
    needs: ['labour_read'],
    page: lazy(() => import('../pages/labour/Labour')),
  },
  {
    path: '/people',
    name: 'People',
    needs: ['person_read'],
    door: true,
    page: lazy(() => import('../pages/office/People')),
  },
  {
    path: '/permissions',
    name: 'Permissions',
    needs: ['person_read'],
    door: true,
    page: lazy(() => import('../pages/office/Permissions')),
  },
  {
    path: '/settings',
    name: 'Settings',
    needs: ['settings_read'],
    door: true,
    page: lazy(() => import('../pages/office/Settings')),
  },
  {
    path: '/company',
    name: 'Company',
    needs: ['settings_read'],
    door: true,
    page: lazy(() => import('../pages/office/Company')),
  },
  {
    path: '/exchange-rates',
    name: 'Exchange rates',
    needs: ['exchange_rate_edit'],
    door: true,
    page: lazy(() => import('../pages/office/ExchangeRates')),
  },
  {
    path: '/jobs',
    name: 'Jobs and backups',
    needs: ['backup_make'],
    door: true,
    page: lazy(() => import('../pages/office/Jobs')),
  },
  {
    path: '/audit',
    name: 'Audit',
    needs: ['audit_read'],
    door: true,
    page: lazy(() => import('../pages/office/Audit')),
  },
  {
    path: '/window',
    name: 'Overview',
    needs: ['rfq_read'],
    window: true,
    page: lazy(() => import('../pages/window/Home')),
  },
  {
    path: '/window/send',
    name: 'Send a request',
    needs: ['rfq_send'],
    window: true,
    page: lazy(() => import('../pages/window/Send')),
  },
  {
    path: '/window/rfqs/:rfq',
    name: 'A request',
    needs: ['rfq_read'],
    window: true,
    page: lazy(() => import('../pages/window/Request')),
  },
  {
    path: '/window/quotes/:quote',
    name: 'A quotation',
    needs: ['quote_read'],
    window: true,
    page: lazy(() => import('../pages/window/Quotation')),
  },
  {
    path: '/window/statement',
    name: 'Service statement',
    needs: ['statement_read'],
    window: true,
    page: lazy(() => import('../pages/window/Statement')),
  },
  { path: '/me', name: 'My sign-in', page: lazy(() => import('../pages/Me')) },
  ...(import.meta.env.DEV || import.meta.env.MODE === 'style'
    ? [{ path: '/style', name: 'Style', page: lazy(() => import('../pages/Style')) }]
    : []),
];

/** What a role begins with; the others follow in the order of PAGES. */
const FIRST_DOORS: Partial<Record<Role, string[]>> = {
  account_manager: ['/', '/rfqs', '/quotes', '/accounts'],
  procurement: ['/', '/sourcing', '/parts', '/suppliers'],
  engineering: ['/', '/labour', '/parts'],
  owner: ['/', '/accounts', '/quotes'],
  administrator: ['/people', '/permissions', '/settings', '/company', '/jobs', '/audit'],
};

export const isCustomer = (session: Session): boolean => session.person.account != null;

export function mayOpen(entry: PageEntry, session: Session): boolean {
  if (isCustomer(session) && !entry.window && entry.needs) return false;
  return !entry.needs || entry.needs.some((one) => session.permissions.includes(one));
}

export function doorsOf(session: Session, pages: PageEntry[] = PAGES): PageEntry[] {
  const open = pages.filter((entry) => entry.door && mayOpen(entry, session));
  const first = session.person.roles.flatMap((role) => FIRST_DOORS[role] ?? []);
  const rank = (entry: PageEntry) => {
    const at = first.indexOf(entry.path);
    return at < 0 ? first.length + pages.indexOf(entry) : at;
  };
  return open.sort((a, b) => rank(a) - rank(b));
}

/** Where somebody lands who asked for no page in particular. */
export function homeOf(session: Session): string {
  return isCustomer(session) ? '/window' : (doorsOf(session)[0]?.path ?? '/me');
}
