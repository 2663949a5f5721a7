// The keys of the page, at its foot.
const HINTS: [string, string][] = [
  ['↑ ↓', 'lines'],
  ['← →', 'candidates'],
  ['1–9', 'choose'],
  ['Enter', 'accept'],
  ['x', 'none of ours'],
  ['n', 'next open'],
  ['u', 'undo'],
  ['Space', 'select'],
];

export function KeyHints() {
  return (
    <p className="matching-keys quiet" aria-hidden="true">
      {HINTS.map(([key, name]) => (
        <span key={key}>
          <kbd>{key}</kbd> {name}
        </span>
      ))}
    </p>
  );
}
