// Findings have one form everywhere: sign, sentence, where it is (a click goes there), what to do (a
// button does it); grouped by what blocks, what needs a person, what to know.
import { Button } from '@mantine/core';

import { sentence, type Finding, type Severity } from '../api/problem';
import { placeText } from './placeText';
import './Findings.css';

export interface FindingAction {
  name: string;
  run: () => void;
}

interface Props {
  findings: Finding[];
  /** Goes to the place; absent where there is nowhere to go. */
  onPlace?: (finding: Finding) => void;
  /** What can be done about it here. */
  actionOf?: (finding: Finding) => FindingAction | undefined;
  /** The one that `n` and `p` stand at. */
  current?: Finding | undefined;
  /** Said when there are none. */
  none: string;
}

const GROUPS: { severity: Severity; name: string; sign: string }[] = [
  { severity: 'error', name: 'Blocks', sign: '✕' },
  { severity: 'warning', name: 'Needs a person', sign: '▲' },
  { severity: 'note', name: 'To know', sign: 'ℹ' },
];

/** In the order in which they are shown, so that `n` and `p` follow the eye. */
export function inOrder(findings: Finding[]): Finding[] {
  return GROUPS.flatMap((group) =>
    findings.filter((finding) => finding.severity === group.severity),
  );
}

/** The next (1) or the one before (-1), around the end; the first when there is no current one. */
export function stepFinding(
  findings: Finding[],
  current: Finding | undefined,
  step: 1 | -1,
): Finding | undefined {
  const ordered = inOrder(findings);
  const at = current ? ordered.indexOf(current) : -1;
  if (at < 0) return step > 0 ? ordered[0] : ordered[ordered.length - 1];
  return ordered[(at + step + ordered.length) % ordered.length];
}

function Row({ finding, sign, onPlace, actionOf, current }: Omit<Props, 'findings' | 'none'> & {
  finding: Finding;
  sign: string;
}) {
  const place = placeText(finding.place);
  const action = actionOf?.(finding);
  return (
    <li className="finding" aria-current={finding === current ? 'true' : undefined}>
      <span className={`finding-sign finding-${finding.severity}`} aria-hidden="true">
        {sign}
      </span>
      <div className="finding-body">
        <span className="finding-text">{sentence(finding.message)}</span>
      {place &&
        (onPlace ? (
          <button type="button" className="plain finding-place" onClick={() => onPlace(finding)}>
            {place}
          </button>
        ) : (
          <span className="quiet">{place}</span>
        ))}
      {action && (
        <Button size="compact-xs" variant="default" onClick={action.run}>
          {action.name}
        </Button>
      )}
      </div>
    </li>
  );
}

export function Findings({ findings, none, ...rest }: Props) {
  if (findings.length === 0) return <p className="quiet findings-none">✓ {none}</p>;
  return (
    <div className="findings">
      {GROUPS.map(({ severity, name, sign }) => {
        const ofGroup = findings.filter((finding) => finding.severity === severity);
        if (ofGroup.length === 0) return null;
        return (
          <section key={severity}>
            <h3>
              {name} <span className="quiet">{ofGroup.length}</span>
            </h3>
            <ul>
              {ofGroup.map((finding, index) => (
                <Row key={index} finding={finding} sign={sign} {...rest} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
