import { useState } from 'preact/hooks';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Choice, LongTextField, TextField } from '../../shared/components/Field.js';
import { dayInWords } from '../../shared/figures.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { Panel } from '../parts/Sheet.js';
import type { PartProps } from './Setup.js';

const NEEDED = ['title', 'village', 'unit', 'date', 'place'] as const;

/** What the wall has room for; the setup document takes no more. */
const MOST_CRITERIA = 8;
const CRITERION_LENGTH = 40;

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, CRITERION_LENGTH))
    .filter((line) => line !== '');

/** Which election this is, as people call it. */
export function FactsPart({ setup, onNext }: PartProps) {
  const words = useWords(deskWords).setup;
  const language = useLanguage();
  const acting = useAct();
  const [facts, setFacts] = useState({
    title: '',
    village: '',
    district: '',
    regency: '',
    province: '',
    unit: '',
    date: '',
    place: '',
    ...setup.facts,
  });
  const [level, setLevel] = useState<'1' | '2' | null>(
    setup.facts.level === undefined ? null : setup.facts.level === 1 ? '1' : '2',
  );
  const [criteria, setCriteria] = useState(setup.facts.criteria?.join('\n') ?? '');
  const field = (key: Exclude<keyof typeof facts, 'level' | 'criteria'>, label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      maxLength={120}
      value={facts[key]}
      type={key === 'date' ? 'date' : 'text'}
      onText={(text) => setFacts({ ...facts, [key]: text })}
    />
  );
  const tooMany = linesOf(criteria).length > MOST_CRITERIA;
  const complete = level !== null && !tooMany && NEEDED.every((key) => facts[key].trim() !== '');
  const save = async () => {
    const trimmed = Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
    );
    const body = {
      ...(trimmed as typeof facts),
      level: level === '1' ? (1 as const) : (2 as const),
      criteria: [...linesOf(criteria)],
    };
    if ((await acting.run(() => desk('POST /desk/setup/facts', body))) !== null) onNext();
  };
  return (
    <Panel title={words.facts.title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) void save();
        }}
      >
        {field('title', words.facts.name, words.facts.nameHint)}
        <Choice
          label={words.facts.level}
          value={level}
          options={(['1', '2'] as const).map((value) => ({ value, label: words.facts.levels[value] }))}
          onChoose={setLevel}
        />
        {field('unit', words.facts.unit, words.facts.unitHint)}
        <div class="desk-two desk-wide-two">
          {field('date', words.facts.date, dayInWords(language, facts.date))}
          {field('place', words.facts.place, words.facts.placeHint)}
          {field('village', words.facts.village)}
          {field('district', words.facts.district)}
          {field('regency', words.facts.regency)}
          {field('province', words.facts.province)}
        </div>
        <LongTextField
          label={words.facts.criteria}
          hint={words.facts.criteriaHint}
          error={tooMany ? words.facts.criteriaTooMany(MOST_CRITERIA) : null}
          rows={5}
          maxLength={MOST_CRITERIA * CRITERION_LENGTH}
          value={criteria}
          onText={setCriteria}
        />
        {complete ? null : <p class="soft">{words.facts.missing}</p>}
        <Refused refusal={acting.refusal} />
        <Button type="submit" look="main" big busy={acting.busy} disabled={!complete}>
          {words.saveNext}
        </Button>
      </form>
    </Panel>
  );
}
