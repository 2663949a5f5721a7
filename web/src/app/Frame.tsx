// What stands around every page: the doors on the left, the heading, search, palette, and me.
import { Popover } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';

import { roleName, type Session } from '../api/access';
import { useLiveQueries } from '../api/hooks';
import { asProblem } from '../api/problem';
import { Dialog } from '../parts/Dialog';
import { useActions } from './actions';
import { tellChange } from './changes';
import { ErrorBoundary } from './ErrorBoundary';
import { useShownHeading } from './heading';
import { KeysHelp, usePageKeys } from './Keys';
import { Palette, type PaletteMode } from './Palette';
import { doorsOf, homeOf } from './pages';
import { useAccess, useSession } from './session';
import { SignInSteps } from './SignIn';
import { Preferences } from './Preferences';
import { toast, Toasts } from './toasts';
import './Frame.css';

function Doors({ session, onGo }: { session: Session; onGo: () => void }) {
  return (
    <nav aria-label="Pages" className="doors">
      {doorsOf(session).map((entry) => (
        <NavLink key={entry.path} to={entry.path} end={entry.path === '/'} onClick={onGo}>
          {entry.name}
        </NavLink>
      ))}
    </nav>
  );
}

export function MeMenu({ session, onKeys }: { session: Session; onKeys?: () => void }) {
  const { signOut } = useAccess();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const choose = (run: () => void) => () => {
    setOpen(false);
    run();
  };
  const leave = () =>
    void signOut().catch((error: unknown) => toast(`Not signed out: ${asProblem(error).said}`));
  const about = [...session.person.roles.map(roleName), session.person.site].filter(Boolean);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={236} trapFocus>
      <Popover.Target>
        <button className="plain frame-me" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className="frame-me-name">{session.person.name}</span>
          <span aria-hidden="true">▾</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="me-menu" data-keys="own">
        <div className="quiet me-about">{about.join(' · ')}</div>
        <button className="plain" onClick={choose(() => void navigate('/me'))}>
          My sign-in
        </button>
        {onKeys && (
          <button className="plain" onClick={choose(onKeys)}>
            <span>Keys</span>
            <kbd>?</kbd>
          </button>
        )}
        <Preferences />
        <button className="plain" onClick={choose(leave)}>
          Sign out
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Heading() {
  const { title, crumbs } = useShownHeading();
  return (
    <div className="frame-heading">
      {crumbs.length > 0 && (
        <nav aria-label="Way here" className="crumbs">
          {crumbs.map((crumb) => (
            <Link key={crumb.path} to={crumb.path}>
              {crumb.name}
            </Link>
          ))}
        </nav>
      )}
      <h1>{title}</h1>
    </div>
  );
}

/** The session ended while somebody worked: the page stays as it is behind the dialog. */
export function SignInAgain({ session }: { session: Session }) {
  const { accept } = useAccess();
  return (
    <Dialog title="Sign in again">
      <p>
        Your session ended. Nothing on the page was lost: sign in, and go on where you were. What was
        not saved yet, save again.
      </p>
      <SignInSteps name={session.person.sign_in} onSignedIn={accept} />
    </Dialog>
  );
}

const isMac = navigator.userAgent.includes('Mac');

export function Frame() {
  const session = useSession();
  const { state } = useAccess();
  const [palette, setPalette] = useState<PaletteMode>();
  const [showsKeys, setShowsKeys] = useState(false);
  const [showsDoors, setShowsDoors] = useState(false);
  const { pathname } = useLocation();
  usePageKeys();
  useLiveQueries(tellChange);
  useActions([
    { name: 'Search everything', key: '/', run: () => setPalette('search') },
    { name: 'Show the keys', key: '?', run: () => setShowsKeys(true) },
  ]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        event.preventDefault();
        setPalette((open) => (open ? undefined : 'actions'));
      }
    };
    // Before the page: a grid keeps other keys for itself, never this one.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
  const hasDoors = doorsOf(session).length > 0;
  return (
    <div className={hasDoors ? 'frame' : 'frame frame-doorless'}>
      <a className="skip" href="#page">
        Go to the page
      </a>
      <header className="frame-top">
        {hasDoors && (
          <button
            className="plain frame-burger"
            aria-label="Pages"
            aria-expanded={showsDoors}
            onClick={() => setShowsDoors(!showsDoors)}
          >
            ☰
          </button>
        )}
        <Link to={homeOf(session)} className="frame-mark" aria-label="Throughline, first page">
          <img src="/mark.svg" alt="" width={24} height={24} />
        </Link>
        <Heading />
        <button className="plain frame-search" onClick={() => setPalette('search')}>
          <span>Search</span> <kbd>/</kbd>
        </button>
        <button
          className="plain frame-palette"
          title="Find an action or a page by name"
          onClick={() => setPalette('actions')}
        >
          <kbd>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
        </button>
        <MeMenu session={session} onKeys={() => setShowsKeys(true)} />
      </header>
      {hasDoors && (
        <aside className={showsDoors ? 'frame-doors open' : 'frame-doors'}>
          <Doors session={session} onGo={() => setShowsDoors(false)} />
        </aside>
      )}
      <main id="page" className="frame-page" tabIndex={-1}>
        <ErrorBoundary place={pathname}>
          <Suspense fallback={<p className="page-narrow quiet">Opening …</p>}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      {palette && (
        <Palette
          key={palette}
          mode={palette}
          session={session}
          onClose={() => setPalette(undefined)}
        />
      )}
      {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
      {state.is === 'in' && state.expired && <SignInAgain session={session} />}
      <Toasts />
    </div>
  );
}
