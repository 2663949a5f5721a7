// A page that fails takes nothing else with it: the frame stays, and says what to do.
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';

import { newKey } from '../api/client';
import { asProblem, Problem } from '../api/problem';
import { ProblemNote } from '../parts/ProblemNote';

interface Props {
  children: ReactNode;
  /** Where we are: going elsewhere tries again. */
  place: string;
}

interface State {
  problem: Problem | undefined;
  place: string;
}

/** The server's number of what went wrong, or one of ours that the console has as well. */
export function numbered(error: unknown): Problem {
  const problem = asProblem(error);
  if (problem.incident) return problem;
  const incident = `page-${newKey().slice(0, 8)}`;
  console.error(incident, error);
  return new Problem({
    status: 500,
    code: problem.code,
    title: problem.title,
    detail: `${problem.detail} What was saved before is safe.`,
    incident,
  });
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: undefined, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { problem: numbered(error) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { problem: undefined, place: props.place };
  }

  override render() {
    if (!this.state.problem) return this.props.children;
    return (
      <div className="page-narrow">
        <ProblemNote problem={this.state.problem}>
          <div className="row page-again">
            <Button size="compact-sm" onClick={() => this.setState({ problem: undefined })}>
              Try again
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
              Reload
            </Button>
          </div>
        </ProblemNote>
      </div>
    );
  }
}
