// What stands around a customer's pages: the provider's name or logo, three doors, and me.
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';

import { getFace, logoAddress } from '../api/company';
import { useLiveQueries } from '../api/hooks';
import { ErrorBoundary } from './ErrorBoundary';
import { MeMenu, SignInAgain } from './Frame';
import { useShownHeading } from './heading';
import { mayOpen, PAGES } from './pages';
import { useAccess, useSession } from './session';
import { Toasts } from './toasts';
import './WindowFrame.css';

const DOORS = ['/window', '/window/send', '/window/statement'];

function Provider() {
  const { data: face } = useQuery({ queryKey: ['company', 'face'], queryFn: getFace, staleTime: 600_000 });
  return (
    <Link to="/window" className="window-provider" aria-label={`${face?.name ?? ''}: overview`}>
      {face?.logo ? (
        <img src={logoAddress(face.logo)} alt={face.name} height={32} />
      ) : (
        <b>{face?.name}</b>
      )}
    </Link>
  );
}

export default function WindowFrame() {
  const session = useSession();
  const { state } = useAccess();
  const { pathname } = useLocation();
  const { title, crumbs } = useShownHeading();
  useLiveQueries();
  const doors = PAGES.filter((entry) => DOORS.includes(entry.path) && mayOpen(entry, session));
  return (
    <div className="window">
      <a className="skip" href="#page">
        Go to the page
      </a>
      <header className="window-top">
        <Provider />
        <nav aria-label="Pages" className="window-doors">
          {doors.map((entry) => (
            <NavLink key={entry.path} to={entry.path} end>
              {entry.name}
            </NavLink>
          ))}
        </nav>
        <MeMenu session={session} />
      </header>
      <main id="page" className="window-page" tabIndex={-1}>
        <div className="window-inner">
          {crumbs.length > 0 && (
            <nav aria-label="Way here" className="window-back">
              {crumbs.map((crumb) => (
                <Link key={crumb.path} to={crumb.path}>
                  ‹ {crumb.name}
                </Link>
              ))}
            </nav>
          )}
          <h1>{title}</h1>
          <ErrorBoundary place={pathname}>
            <Suspense fallback={<p className="quiet">Opening …</p>}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
      {state.is === 'in' && state.expired && <SignInAgain session={session} />}
      <Toasts />
    </div>
  );
}
