// The whole of it: who is signed in decides between the sign-in page and the frame with its pages.
import { Button, createTheme, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { createBrowserRouter, Navigate, RouterProvider, useRouteError } from 'react-router';

import { Problem } from '../api/problem';
import NotFound from '../pages/NotFound';
import { ProblemNote } from '../parts/ProblemNote';
import { numbered } from './ErrorBoundary';
import { Frame } from './Frame';
import { homeOf, isCustomer, mayOpen, PAGES } from './pages';
import { THEME_KEY, useDensity } from './preferences';
import { AccessProvider, useAccess, useSession } from './session';
import { SignInPage } from './SignIn';

// The variables stand in our style sheet (styles/tokens.css), because the Content-Security-Policy
// allows no style elements: see docs/decisions/0051.
const theme = createTheme({
  cursorType: 'pointer',
  components: {
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Show what was typed' } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});
const colorScheme = localStorageColorSchemeManager({ key: THEME_KEY });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refused it will refuse again; what did not reach it may.
      retry: (count, error) => error instanceof Problem && error.status === 0 && count < 2,
    },
  },
});

function Guarded({ path }: { path: string }) {
  const session = useSession();
  const entry = PAGES.find((one) => one.path === path);
  // Whoever has no such home begins at the first door that is theirs.
  if (entry && path === '/' && !mayOpen(entry, session)) return <First />;
  if (!entry || !mayOpen(entry, session)) return <NotFound />;
  const Page = entry.page;
  return <Page />;
}

function First() {
  return <Navigate to={homeOf(useSession())} replace />;
}

/** The frame itself failed: nothing but the problem and a way to start again. */
function FrameFailed() {
  const error = useRouteError();
  const [problem] = useState(() => numbered(error));
  return (
    <main className="page-narrow stack">
      <ProblemNote problem={problem} />
      <Button onClick={() => window.location.assign('/')}>Start again</Button>
    </main>
  );
}

const WindowFrame = lazy(() => import('./WindowFrame'));

/** A customer's people have a window of their own around the pages; nothing of ours stands in it. */
function Surroundings() {
  if (!isCustomer(useSession())) return <Frame />;
  return (
    <Suspense fallback={null}>
      <WindowFrame />
    </Suspense>
  );
}

const router = createBrowserRouter([
  {
    element: <Surroundings />,
    errorElement: <FrameFailed />,
    children: [
      ...(PAGES.some((entry) => entry.path === '/') ? [] : [{ path: '/', element: <First /> }]),
      ...PAGES.map((entry) => ({ path: entry.path, element: <Guarded path={entry.path} /> })),
      { path: '*', element: <NotFound /> },
    ],
  },
]);

function Entrance() {
  const { state, accept, retry } = useAccess();
  useDensity();
  switch (state.is) {
    case 'asking':
      return null;
    case 'unreachable':
      return (
        <main className="sign-in">
          <div className="sign-in-box panel stack">
            <h1>Throughline</h1>
            <ProblemNote problem={state.problem} />
            <Button onClick={retry}>Try again</Button>
          </div>
        </main>
      );
    case 'out':
      return <SignInPage onSignedIn={accept} left={state.left} half={state.half} />;
    case 'in':
      return <RouterProvider router={router} />;
  }
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorScheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queries}>
        <AccessProvider>
          <Entrance />
        </AccessProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
