// An error in its place: what happened, what to do, and the number under which the server noted it.
import type { ReactNode } from 'react';

import { sentence, type Problem } from '../api/problem';
import { placeText } from './placeText';
import './ProblemNote.css';

interface Props {
  problem: Problem;
  /** Fields that say their own part: it is not said twice. */
  fields?: string[];
  children?: ReactNode;
}

export function ProblemNote({ problem, fields = [], children }: Props) {
  const inFields = fields.filter((field) => problem.of(field) !== undefined);
  const others = problem.findings.filter(({ place }) => !inFields.includes(place.text));
  const said = inFields.length > 0 ? 'Not saved yet: see the marked fields.' : problem.said;
  return (
    <div className="problem" role="alert">
      <div>
        <span aria-hidden="true" className="problem-sign">
          ✕
        </span>{' '}
        {said}
      </div>
      {others.length > 0 && (
        <ul>
          {others.map((finding, index) => (
            <li key={index}>
              {placeText(finding.place) && <b>{placeText(finding.place)}: </b>}
              {sentence(finding.message)}
            </li>
          ))}
        </ul>
      )}
      {children}
      {problem.incident && (
        <div className="problem-incident">
          Number of the incident: <code>{problem.incident}</code>
        </div>
      )}
    </div>
  );
}
