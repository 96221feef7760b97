import { readFileSync } from 'node:fs';
import { importRoll } from '../src/roll/import.js';
import { directoryPeople } from '../src/roll/directory.js';
import { directoryOf, formIn, matchName } from '../src/tally/match.js';
import { readName } from '../src/tally/normal-form.js';
import { resolveNames, type NameDecision } from '../src/tally/decision.js';
import { countResolved } from '../src/tally/resolved-count.js';
const deck = JSON.parse(readFileSync('tests/fixtures/deck.json', 'utf8'));
const expected = JSON.parse(readFileSync('tests/fixtures/deck.expected.json', 'utf8')).main;
const roll = importRoll(readFileSync('tests/fixtures/roll.csv')) as any; if (!roll.ok) throw roll;
const people = directoryPeople(roll.value.residents, deck.tataTertib, deck.facts, new Set(roll.value.residents.map((r: any) => r.id)));
const idOf = new Map(roll.value.residents.map((r: any) => [r.rollNumber, r.id])); const num = new Map([...idOf].map(([a, b]) => [b, a]));
const s0 = process.cpuUsage(); const d = directoryOf(people);
const nameOf = new Map(people.map((p) => [p.id, p.name]));
const stat: any = { total: 0, knownRight: 0, knownWrong: 0, first: 0, five: 0, n: 0, void: 0, voidUnknown: 0 };
for (const x of deck.decisions) { const m = matchName(d, x.written); stat.total++;
  if (x.person === undefined) { stat.void++; if (m.status === 'unknown') stat.voidUnknown++; else console.log('void', x.written, m.status, m.suggestions[0]?.name, m.suggestions[0]?.score, m.person); continue; }
  const id = idOf.get(x.person); if (m.status === 'known') { m.person === id ? stat.knownRight++ : (stat.knownWrong++, console.log('WRONG', x, m)); }
  stat.n++; const at = m.suggestions.findIndex((s) => s.person === id); if (at === 0) stat.first++; else console.log(String(at).padStart(3), x.written, '->', nameOf.get(id as string), '|', m.suggestions.slice(0, 5).map((s) => `${s.name} ${s.score} ${s.reason.kind}`).join('; ')); if (at >= 0) stat.five++; }
console.log(stat);
const decisions: NameDecision[] = deck.decisions.map((x: any) => ({ form: formIn(d, readName(x.written)), written: null, officers: ['a', 'b'], outcome: x.person === undefined ? { kind: 'void', reason: x.void } : { kind: 'person', person: idOf.get(x.person) } }));
const seen = new Map<string, string>(); decisions.forEach((x, i) => { const o = JSON.stringify(x.outcome); if (seen.has(x.form) && seen.get(x.form) !== o) console.log('CONFLICT', x.form, deck.decisions[i], seen.get(x.form)); seen.set(x.form, o); });
const opened = deck.ballots.map((b: any) => ({ id: `b${b.n}`, source: b.source, fault: null, names: b.names.map((written: any) => typeof written === 'string' ? { written } : written) }));
const res = resolveNames(d, opened, decisions);
console.log('open', res.forms.filter((f) => f.open).map((f) => f.written.join(' / ') + ' ' + f.status + ' ' + f.suggestions[0]?.name));
const t = countResolved(deck.rules, res, deck.settlements.map((s: any) => ({ ...s, people: s.people.map((p: any) => idOf.get(p)), chosen: s.chosen.map((p: any) => idOf.get(p)) })));
if (!t.ok) console.log(t.refusal); else { console.log(JSON.stringify(t.value.ballots) === JSON.stringify(expected.ballots), JSON.stringify(t.value.names), JSON.stringify(expected.names)); const mine = t.value.ranking.map((r) => [num.get(r.person), r.votes, r.rank, r.standing].join()).sort().join(' '); const theirs = expected.ranking.map((r: any) => [r.person, r.votes, r.rank, r.standing].join()).sort().join(' '); console.log('ranking same', mine === theirs); }
const c = process.cpuUsage(s0); console.log('cpu ms', (c.user + c.system) / 1000);
