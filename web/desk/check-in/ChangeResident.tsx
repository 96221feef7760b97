import { useState } from 'preact/hooks';
import { accept, type Result } from '../../../src/basics/result.js';
import { type CallRefusal, desk } from '../../shared/call.js';
import { Check, Choice, TextField } from '../../shared/components/Field.js';
import { dayInWords } from '../../shared/figures.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { LEAST_REASON } from '../home/Stop.js';
import { AskTwo } from '../parts/AskTwo.js';
import { type Found, readAliases } from './arrival.js';

interface Props {
  /** Null: somebody is added. */
  readonly person: Found | null;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

const SEXES = ['L', 'P', '?'] as const;

/** Two officers add or correct a resident after the freeze, and say why. */
export function ChangeResident({ person, onDone, onClose }: Props) {
  const words = useWords(deskWords).checkIn.change;
  const language = useLanguage();
  const [typed, setTyped] = useState({
    name: person?.name ?? '',
    aliases: person?.aliases.join(' / ') ?? '',
    birthDate: person?.birthDate ?? '',
    rt: person?.rt ?? '',
    rw: person?.rw ?? '',
    address: person?.address ?? '',
    reason: '',
  });
  const [sex, setSex] = useState<(typeof SEXES)[number] | null>(person?.sex ?? null);
  const [married, setMarried] = useState(person?.married ?? false);
  const field = (
    key: keyof typeof typed,
    maxLength: number,
    hint?: string,
    type: 'text' | 'date' = 'text',
  ) => (
    <TextField
      label={words[key]}
      hint={hint}
      type={type}
      maxLength={maxLength}
      value={typed[key]}
      onText={(text) => setTyped({ ...typed, [key]: text })}
    />
  );
  const resident = {
    name: typed.name.trim(),
    aliases: readAliases(typed.aliases),
    sex: sex ?? ('?' as const),
    birthDate: typed.birthDate === '' ? null : typed.birthDate,
    married,
    rt: typed.rt.trim(),
    rw: typed.rw.trim(),
    address: typed.address.trim(),
  };
  const complete =
    resident.name !== '' &&
    sex !== null &&
    (resident.rt !== '' || resident.rw !== '') &&
    typed.reason.trim().length >= LEAST_REASON;
  return (
    <AskTwo
      title={person === null ? words.addTitle : words.correctTitle(person.name)}
      says={words.text}
      action={person === null ? words.addAction : words.correctAction}
      incomplete={!complete}
      act={async (officers): Promise<Result<{ readonly rollNumber: number | null }, CallRefusal>> => {
        const body = { officers, resident, reason: typed.reason.trim() };
        if (person === null) return desk('POST /desk/roll/add', body);
        const corrected = await desk('POST /desk/roll/correct', { ...body, id: person.id });
        return corrected.ok ? accept({ rollNumber: null }) : corrected;
      }}
      onDone={({ rollNumber }) => onDone(rollNumber === null ? words.corrected : words.added(rollNumber))}
      onClose={onClose}
    >
      <div class="desk-two desk-wide-two">
        {field('name', 120)}
        {field('aliases', 400, words.aliasesHint)}
        {field('rt', 60)}
        {field('rw', 60)}
        {/* The browser may write month before day: a date in words cannot be taken for another. */}
        {field(
          'birthDate',
          10,
          typed.birthDate === '' ? words.birthDateHint : dayInWords(language, typed.birthDate),
          'date',
        )}
        {field('address', 200)}
      </div>
      <div class="desk-across">
        <Choice
          label={words.sex}
          value={sex}
          options={SEXES.map((value) => ({ value, label: words.sexes[value] }))}
          onChoose={setSex}
        />
      </div>
      <Check label={words.married} checked={married} onCheck={setMarried} />
      {field('reason', 500)}
    </AskTwo>
  );
}
