import { Badge } from '../../shared/components/Badge.js';
import { Choice, LongTextField, TextField } from '../../shared/components/Field.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { articlePath, askedFields, fieldProblem, isChosen } from './rules-draft.js';
import type { Draft, Question, Field as RuleField } from './rules-questions.js';

interface Props {
  readonly question: Question;
  readonly draft: Draft;
  readonly onAnswer: (path: string, answer: string) => void;
}

/** One rule as a question with its choices, and the article it comes from. */
export function RuleQuestion({ question, draft, onAnswer }: Props) {
  const words = useWords(deskWords).rules;
  const hints: Readonly<Record<string, string>> = words.hints;
  const hint = hints[question.rule];
  const path = articlePath(question.rule);
  return (
    <section class="card desk-question" aria-label={words.questions[question.rule]}>
      <div class="desk-question-head">
        <h3>{words.questions[question.rule]}</h3>
        {isChosen(question, draft) ? null : <Badge tone="warn">{words.notChosen}</Badge>}
      </div>
      {hint === undefined ? null : <p class="soft small">{hint}</p>}
      <div class="desk-question-body">
        <div class="desk-question-fields">
          {askedFields(question, draft).map((field) => (
            <Answer
              key={field.path}
              field={field}
              draft={draft}
              onAnswer={(answer) => onAnswer(field.path, answer)}
            />
          ))}
        </div>
        <TextField
          label={words.article}
          hint={words.articleHint}
          maxLength={60}
          value={draft[path] ?? ''}
          onText={(text) => onAnswer(path, text)}
        />
      </div>
    </section>
  );
}

/** @source src/election/rules.ts, `signers` */
const LONGEST_LINE = 60;

interface AnswerProps {
  readonly field: RuleField;
  readonly draft: Draft;
  readonly onAnswer: (answer: string) => void;
}

function Answer({ field, draft, onAnswer }: AnswerProps) {
  const words = useWords(deskWords).rules;
  const labels: Readonly<Record<string, string>> = words.fields;
  const options: Readonly<Record<string, string>> = words.options;
  const label = labels[field.path] ?? field.path;
  const value = draft[field.path] ?? '';
  const problem = fieldProblem(field, draft);
  // An empty field is no fault yet: the badge says that something is to be chosen.
  const error = problem === null || problem === 'empty' ? null : words.problems[problem];
  if (field.kind === 'choice')
    return (
      <Choice
        label={label}
        value={value === '' ? null : value}
        disabled={field.options.length === 1}
        options={field.options.map((option) => ({
          value: option,
          label: options[option] ?? option,
          ...(field.suggested === option && field.options.length > 1 ? { hint: words.suggested } : {}),
        }))}
        onChoose={onAnswer}
      />
    );
  if (field.kind === 'lines')
    return (
      <LongTextField
        label={label}
        error={error}
        rows={5}
        maxLength={field.max * LONGEST_LINE}
        value={value}
        onText={onAnswer}
      />
    );
  if (field.kind === 'text')
    return <TextField label={label} error={error} maxLength={field.max} value={value} onText={onAnswer} />;
  return (
    <TextField
      label={label}
      hint={`${field.min}–${field.max}`}
      error={error}
      inputMode="numeric"
      maxLength={6}
      look="short"
      value={value}
      onText={onAnswer}
    />
  );
}
