// A state in a word, with a sign beside it: the colour only helps.
import './StatusWord.css';

export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'none';

const SIGNS: Record<Tone, string> = { good: '✓', warn: '▲', bad: '✕', busy: '◔', none: '○' };

export function StatusWord({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`status status-${tone}`}>
      <span aria-hidden="true" className="status-sign">
        {SIGNS[tone]}
      </span>
      {children}
    </span>
  );
}
