import { directoryOf } from '../src/tally/match.js';
import { resolveNames, type NameDecision } from '../src/tally/decision.js';
import { countBallots } from '../src/tally/count.js';
import { countInput } from '../src/tally/resolved-count.js';
import { stakesOf } from '../src/tally/stake.js';
import type { CountRules } from '../src/election/rules.js';
let s = 777; const r = () => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return s / 2 ** 32; }; const int = (n: number) => Math.floor(r() * n);
const P = (id: string, name: string, eligible = true) => ({ id, name, aliases: [], unit: 'RT 1', sex: '?', eligible }) as const;
const D = directoryOf([P('p1', 'Ani Lestari'), P('p2', 'Budi Santoso'), P('p3', 'Citra Dewi', false), P('p4', 'Dewi Murni'), P('p5', 'Eko Jaya')]);
const OUT = ['p1', 'p2', 'p3', 'p4', 'p5', 'unresolved', 'ineligible'];
const dec = (form: string, to: string): NameDecision => ({ form, written: null, officers: ['a', 'b'], outcome: to[0] === 'p' ? { kind: 'person', person: to } : { kind: 'void', reason: to as 'unresolved' } });
const stat: Record<string, Record<string, number>> = {}; const end = Date.now() + 240000; let n = 0;
while (Date.now() < end) { n++;
  const mild = r() < 0.5; const v = (a: string, b: string) => (mild ? b : r() < 0.5 ? a : b) as never;
  const rules: CountRules = { seats: 1 + int(3), reserves: 0, names: { min: 1 + int(2), max: 2 + int(2) }, faults: { tooMany: 'void-ballot', tooFew: v('void-ballot', 'accept'), repeated: v('void-ballot', 'count-once'), ineligible: v('void-ballot', 'void-name'), unresolved: v('void-ballot', 'void-name') } };
  const w = ['Ani Lestari', 'Budi Santoso', 'Dewi Murni', 'Eko Jaya', 'Ani Lestari', 'Budi Santoso', 'Kwakkwak', 'Zzozzo', 'Hmhm'];
  const stacks = Array.from({ length: 1 + int(7) }, () => ({ lines: Array.from({ length: 1 + int(3) }, () => w[int(w.length)]!), times: 1 + int(r() < 0.5 ? 2 : 12) }));
  let k = 0; const box = stacks.flatMap(({ lines, times }) => Array.from({ length: times }, () => ({ id: `b${k++}`, source: 'kiosk' as const, fault: null, names: lines.map((written) => ({ written })) })));
  const now = resolveNames(D, box, []); const open = now.forms.filter((f) => f.open); if (open.length === 0) continue;
  const st = stakesOf(rules, now); const seated = new Map<string, string>();
  const walk = (at: number, made: string[]): void => { if (at < open.length) { for (const o of OUT) walk(at + 1, [...made, o]); return; }
    const { people, ballots } = countInput(resolveNames(D, box, open.map((f, i) => dec(f.form, made[i]!)))); const t = countBallots(rules, people, ballots, []); if (!t.ok) throw 1;
    seated.set(made.join(), t.value.ranking.filter((x) => x.standing === 'elected').map((x) => x.person).sort().join() + '|' + t.value.ties.filter((x) => x.line === 'seats').flatMap((x) => x.people).join()); };
  walk(0, []);
  const kk = mild ? 'mild' : 'strict'; stat[kk] ??= {};
  open.forEach((f, at) => { const can = [...seated].some(([m, who]) => OUT.some((o) => seated.get(m.split(',').with(at, o).join()) !== who)); const said = st.find((x) => x.form === f.form)!.canChangeSeat;
    const key = can ? (said ? 'can' : 'MISSED') : said ? 'loose' : 'cannot'; stat[kk]![key] = (stat[kk]![key] ?? 0) + 1; if (key === 'MISSED') console.log(JSON.stringify({ rules, stacks, f: f.form })); });
}
console.log(n, stat);
