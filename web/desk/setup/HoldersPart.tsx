import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Choice, TextField } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useAct, useLive } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';
import { advisedThreshold, thresholds } from './holders.js';
import type { PartProps } from './Setup.js';

const MOST_HOLDERS = 9;

/** Who keeps a part of the box key, and how many must come together. */
export function HoldersPart({ setup, onNext }: PartProps) {
  const { setup: texts } = useWords(deskWords);
  const words = texts.holders;
  const { state } = useLive();
  const acting = useAct();
  const [names, setNames] = useState<readonly string[]>(setup.holders?.names ?? ['', '', '']);
  const [threshold, setThreshold] = useState<number | null>(setup.holders?.threshold ?? null);
  const options = thresholds(names.length, state.kind);
  const fits = threshold !== null && options.includes(threshold);
  const given = names.map((name) => name.trim());
  const complete = fits && given.every((name) => name !== '') && new Set(given).size === given.length;
  const save = async () => {
    if (!complete || threshold === null) return;
    const saved = await acting.run(() => desk('POST /desk/setup/holders', { names: given, threshold }));
    if (saved !== null) onNext();
  };
  return (
    <Panel title={words.title}>
      <p class="soft">{words.lead}</p>
      <Notice tone="info">{words.advice}</Notice>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {names.map((name, at) => (
          // A holder has no other mark than the place in the list.
          <div class="desk-holder" key={`holder-${at}`}>
            <TextField
              label={words.name(at + 1)}
              maxLength={120}
              value={name}
              onText={(text) => setNames(names.map((each, index) => (index === at ? text : each)))}
            />
            {names.length > 1 ? (
              <Button
                look="quiet"
                aria-label={words.remove(at + 1)}
                onClick={() => setNames(names.filter((_, index) => index !== at))}
              >
                ✕
              </Button>
            ) : null}
          </div>
        ))}
        {names.length < MOST_HOLDERS ? (
          <Button onClick={() => setNames([...names, ''])}>{words.add}</Button>
        ) : null}
        {options.length === 0 ? (
          <Notice tone="warn">{words.alone}</Notice>
        ) : (
          <Choice
            label={words.threshold}
            value={fits ? String(threshold) : null}
            options={options.map((option) => ({
              value: String(option),
              label: words.thresholdOption(option, names.length),
              ...(option === advisedThreshold(names.length) ? { hint: words.advised } : {}),
            }))}
            onChoose={(chosen) => setThreshold(Number(chosen))}
          />
        )}
        <Notice tone="warn">{words.warning}</Notice>
        <Refused refusal={acting.refusal} />
        <Button type="submit" look="main" big busy={acting.busy} disabled={!complete}>
          {texts.saveNext}
        </Button>
      </form>
    </Panel>
  );
}
