// An error in its place: what happened, what to do, and the number under which the server noted it.
import type { ReactNode } from 'react';

import type { Problem } from '../api/problem';
import './ProblemNote.css';

interface Props {
  problem: Problem;
  /** Fields that show their own findings: those are not said twice. */
  fields?: string[];
  children?: ReactNode;
}

export function ProblemNote({ problem, fields = [], children }: Props) {
  const others = problem.findings.filter(
    (finding) => !finding.place || !fields.includes(finding.place),
  );
  return (
    <div className="problem" role="alert">
      <strong>
        <span aria-hidden="true">✕ </span>
        {problem.title}
      </strong>
      {problem.detail && problem.detail !== problem.title && <div>{problem.detail}</div>}
      {others.length > 0 && (
        <ul>
          {others.map((finding, index) => (
            <li key={index}>
              {finding.place ? `${finding.place}: ` : ''}
              {finding.message} {finding.action}
            </li>
          ))}
        </ul>
      )}
      {children}
      {problem.incident && problem.status >= 500 && (
        <div className="problem-incident">
          Say this number to your administrator: <code>{problem.incident}</code>
        </div>
      )}
    </div>
  );
}
