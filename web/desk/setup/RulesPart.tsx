import { useState } from 'preact/hooks';
import type { Rules } from '../../../src/election/rules.js';
import { desk } from '../../shared/call.js';
import { Button } from '../../shared/components/Button.js';
import { Notice } from '../../shared/components/Notice.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useAct } from '../parts/live.js';
import { Refused } from '../parts/Refused.js';
import { RuleQuestion } from './RuleQuestion.js';
import { draftConflicts, draftRules, openQuestions, rulesDraft, withSuggestions } from './rules-draft.js';
import { type Draft, GROUPS, type Group, QUESTIONS } from './rules-questions.js';
import type { PartProps } from './Setup.js';

/** The tata tertib, one group of questions at a time. A group is saved with what is chosen in it. */
export function RulesPart({ setup, onNext }: PartProps) {
  const words = useWords(deskWords);
  const acting = useAct();
  const [draft, setDraft] = useState<Draft>(() => withSuggestions(rulesDraft(setup.rules)));
  const [at, setAt] = useState(0);
  const group = GROUPS[at] ?? GROUPS[0];
  if (group === undefined) return null;
  const conflicts = draftConflicts(draft);
  // What is before the committee counts as soon as it is answered, the rest once it is saved.
  const openIn = (each: Group): number =>
    each === group
      ? openQuestions(each.questions, draft).length
      : each.questions.filter(({ rule }) => setup.missingRules.includes(rule)).length;
  const chosen = QUESTIONS.length - GROUPS.reduce((sum, each) => sum + openIn(each), 0);

  const save = async () => {
    const saved = await acting.run(() => desk('POST /desk/setup/rules', rulesOf(group, draft)));
    if (saved === null) return;
    scrollTo(0, 0);
    // What contradicts itself stands at the head of the page, and is not left behind on another tab.
    if (conflicts.length > 0) return;
    if (at + 1 < GROUPS.length) setAt(at + 1);
    else if (openQuestions(QUESTIONS, draft).length === 0) onNext();
  };
  return (
    <div class="stack">
      <p class="soft">{words.rules.lead}</p>
      <p>
        <strong>{words.rules.chosen(chosen, QUESTIONS.length)}</strong>
      </p>
      <fieldset class="desk-tabs" aria-label={words.rules.groupLabel}>
        {GROUPS.map((each, index) => {
          const open = openIn(each);
          return (
            <button
              key={each.group}
              type="button"
              class="desk-tab"
              aria-pressed={index === at}
              onClick={() => setAt(index)}
            >
              {words.rules.groups[each.group]}
              <span class={open === 0 ? 'desk-tab-note' : 'desk-tab-note desk-tab-open'}>
                {words.rules.openIn(open)}
              </span>
            </button>
          );
        })}
      </fieldset>
      {conflicts.length === 0 ? null : (
        <Notice tone="danger" title={words.rules.conflictsTitle}>
          <ul>
            {conflicts.map(({ kind }) => (
              <li key={kind}>{words.rules.conflicts[kind]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form
        class="stack"
        key={group.group}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {group.questions.map((question) => (
          <RuleQuestion
            key={question.rule}
            question={question}
            draft={draft}
            onAnswer={(path, answer) => setDraft((before) => ({ ...before, [path]: answer }))}
          />
        ))}
        <Refused refusal={acting.refusal} />
        <div class="desk-save">
          <Button type="submit" look="main" big busy={acting.busy}>
            {words.setup.saveNext}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** What is chosen completely in this group, and all articles: what other groups hold is saved with them. */
function rulesOf(group: Group, draft: Draft): Partial<Rules> {
  const rules = draftRules(draft);
  const names: readonly string[] = ['articles', ...group.questions.map(({ rule }) => rule)];
  return Object.fromEntries(Object.entries(rules).filter(([name]) => names.includes(name)));
}
