// What they have made by us, and how they number parts: rules tried on samples before they hold.
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { patch, post } from '../../api/client';
import { asProblem } from '../../api/problem';
import { showDecimal } from '../../parts/amounts';
import { DateText } from '../../parts/DateText';
import { Findings } from '../../parts/Findings';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { PHASES, saidOnly, words, type Numbering, type Product, type ProductMap, type Trial } from './model';
import { Record } from './Record';
import { Asked, useAnswer, useMay } from './useAccount';

/** A volume is a number for the server, and nothing when it was left empty. */
function body(values: Record<string, string>): Record<string, unknown> {
  const { yearly_volume, ...rest } = saidOnly(values);
  return yearly_volume ? { ...rest, yearly_volume: Number(yearly_volume) } : rest;
}

function Made({ product, of, mayEdit }: { product: Product; of: string; mayEdit: boolean }) {
  return (
    <li>
      <div className="row">
        <b>{product.name}</b>
        <span className="quiet">{product.number}</span>
        {product.their_number && <span>their number {product.their_number}</span>}
        <StatusWord tone={product.phase === 'ended' ? 'none' : 'good'}>
          {words(product.phase).toLowerCase()}
        </StatusWord>
        {product.yearly_volume !== null && product.yearly_volume !== undefined && (
          <span>{showDecimal(String(product.yearly_volume))} a year</span>
        )}
      </div>
      {product.assemblies.length > 0 && <div>{product.assemblies.join(', ')}</div>}
      <div className="quiet">
        made sure <DateText iso={product.verified_on} /> with {product.verified_with}
      </div>
      {mayEdit && (
        <Record
          name={`Make sure of ${product.number}`}
          fields={[
            { name: 'yearly_volume', label: 'Pieces a year', as: 'number', value: product.yearly_volume?.toString() ?? '' },
            { name: 'phase', label: 'In its life', as: 'choice', choices: PHASES, value: product.phase },
            { name: 'source', label: 'Who said so' },
          ]}
          of={of}
          save={(values, key, seen) =>
            patch(`/accounts/products/${product.number}`, body(values), { key, seen })
          }
        />
      )}
    </li>
  );
}

function Numbers({ code }: { code: string }) {
  const address = `/parts/accounts/${code}/numbering`;
  const numbering = useAnswer<Numbering>(address);
  const mayEdit = useMay('account_edit');
  return (
    <section className="stack" aria-labelledby="numbering">
      <h2 id="numbering">How they number parts</h2>
      <Asked answer={numbering}>
        {({ versions }) => (
          <Rules
            key={versions[0]?.set_at ?? ''}
            address={address}
            pattern={versions[0]?.rules.pattern ?? ''}
            fields={versions[0]?.rules.fields.join('\n') ?? ''}
            mayEdit={mayEdit}
            verified={versions[0]?.verified_on}
          />
        )}
      </Asked>
    </section>
  );
}

interface RulesProps {
  address: string;
  pattern: string;
  fields: string;
  verified: string | undefined;
  mayEdit: boolean;
}

const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);

function Rules({ address, pattern: kept, fields: keptFields, verified, mayEdit }: RulesProps) {
  const [pattern, setPattern] = useState(kept);
  const [fields, setFields] = useState(keptFields);
  const [samples, setSamples] = useState('');
  const rules = { pattern, fields: linesOf(fields) };
  const trial = useMutation({
    mutationFn: () => post<Trial>(`${address}/trial`, { ...rules, samples: linesOf(samples) }),
  });
  const save = useMutation({ mutationFn: () => post(address, rules) });
  const problem = trial.error ?? save.error;
  return (
    <div className="panel record">
      {verified && (
        <p className="quiet">
          Last made sure <DateText iso={verified} />
        </p>
      )}
      <div className="record-fields">
        <Textarea
          label="Pattern"
          description="a field of four signs is {value:4}"
          rows={1}
          value={pattern}
          onChange={(event) => setPattern(event.target.value)}
        />
        <Textarea
          label="Fields, one a line"
          description="class=RC:resistor,CC:capacitor or value=ohms"
          rows={3}
          value={fields}
          onChange={(event) => setFields(event.target.value)}
        />
        <Textarea
          label="Samples, one a line"
          description="numbers as they stand in their BOMs"
          rows={3}
          value={samples}
          onChange={(event) => setSamples(event.target.value)}
        />
      </div>
      {problem && <ProblemNote problem={asProblem(problem)} />}
      <div className="row">
        <Button size="compact-sm" variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
          Try on the samples
        </Button>
        {mayEdit && (
          <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            These rules hold
          </Button>
        )}
        <span role="status">
          {save.isSuccess && <StatusWord tone="good">Saved</StatusWord>}
        </span>
      </div>
      {trial.data && (
        <ul className="plain-list lines" aria-label="What the samples say">
          {trial.data.items.map((one) => (
            <li key={one.number} className="row">
              <code>{one.number}</code>
              {one.failure ? (
                <StatusWord tone="bad">{one.failure}</StatusWord>
              ) : (
                <StatusWord tone="good">{one.text}</StatusWord>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function ProductsTab({ code }: { code: string }) {
  const address = `/accounts/${code}/products`;
  const map = useAnswer<ProductMap>(address);
  const mayEdit = useMay('account_edit');
  return (
    <div className="stack account-pane">
      <div className="row">
        <h2>What they have made</h2>
        <span className="spread" />
        {mayEdit && (
          <Record
            name="Add a product"
            shortcut="a"
            fields={[
              { name: 'name', label: 'Product' },
              { name: 'their_number', label: 'Their number' },
              { name: 'assemblies', label: 'Assemblies, one a line', as: 'lines' },
              { name: 'yearly_volume', label: 'Pieces a year', as: 'number' },
              { name: 'phase', label: 'In its life', as: 'choice', choices: PHASES, value: 'series' },
              { name: 'source', label: 'Who said so' },
            ]}
            save={(values, key) => post(`/accounts/${code}/products`, body(values), { key })}
          />
        )}
      </div>
      <Asked answer={map}>
        {({ products, findings }) => (
          <>
            {products.length === 0 ? (
              <p className="quiet">Nothing is on the map yet. Ask what they have made, by whom, how many a year.</p>
            ) : (
              <ul className="plain-list panel lines">
                {products.map((product) => (
                  <Made key={product.number} of={address} product={product} mayEdit={mayEdit} />
                ))}
              </ul>
            )}
            {products.length > 0 && findings.length > 0 && <Findings findings={findings} none="" />}
          </>
        )}
      </Asked>
      <Numbers code={code} />
    </div>
  );
}
