// Names of makers with a slip of the pen: who is meant is asked once, for all lines.
import { Button } from '@mantine/core';

import { addMaker, nameMaker, type MatchingPage } from './api';
import type { Matching } from './useMatching';

export function Misspelt(props: { page: MatchingPage; run: Matching['run']; mayAdd: boolean }) {
  const { page, run, mayAdd } = props;
  return page.misspelt.map(({ name, probably, lines }) => (
    <div key={name} className="row matching-ask" role="group" aria-label={`Who ${name} is`}>
      <span>
        {`${lines.length === 1 ? `Line ${lines[0]} names` : `${lines.length} lines name`} `}
        <b>{name}</b>
        {`. Is that ${probably.join(' or ')}?`}
      </span>
      {probably.map((maker) => (
        <Button
          key={maker}
          size="compact-sm"
          variant="default"
          onClick={() =>
            void run(
              () => nameMaker(page.customer_code, maker, name).then(() => undefined),
              `In ${page.customer}’s lists ${name} is ${maker} from now on.`,
            )
          }
        >
          {`It is ${maker}`}
        </Button>
      ))}
      {mayAdd && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            void run(() => addMaker(name).then(() => undefined), `${name} is on file as a maker of its own.`)
          }
        >
          A maker of its own
        </Button>
      )}
    </div>
  ));
}
