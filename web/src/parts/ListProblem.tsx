// A list that did not come: why, and a way to ask again.
import { Button } from '@mantine/core';

import type { Problem } from '../api/problem';
import { ProblemNote } from './ProblemNote';

export function ListProblem({ error, retry }: { error: Problem; retry: () => void }) {
  return (
    <div className="page-narrow">
      <ProblemNote problem={error}>
        <div className="page-again">
          <Button size="compact-sm" variant="default" onClick={retry}>
            Ask again
          </Button>
        </div>
      </ProblemNote>
    </div>
  );
}
