/** An element of an XML text. */
export interface Element {
  /** By their names without prefix: `r:id` is `id`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Everything between its tags, as it stands there; empty for `<c/>`. */
  readonly inner: string;
}

/** Thrown when a text is not the XML that spreadsheet programs write; xlsx.ts makes a refusal of it. */
export const XML_FAULT = new Error('not the XML of a spreadsheet');
/** Thrown when there are more elements of a name than any roll has: each of them costs memory. */
export const XML_TOO_MUCH = new Error('more than a roll');

/** Where nothing else is said. A workbook has at most 65,490 cell styles, a row 16,384 cells. */
const MOST_ELEMENTS = 100_000;
const NO_ATTRIBUTES: Element['attributes'] = new Map();

interface Span extends Element {
  readonly from: number;
  readonly to: number;
}

/** A name of ours, with or without a prefix; attributes in quotes; no `<` within. */
const tagOf = (name: string): RegExp =>
  new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'g');

/**
 * All elements of one name, in order; such elements never lie within each other in the files that are
 * read here (rows, cells, texts).
 *
 * Only what spreadsheet programs write is read. A document type, and with it every entity of its own,
 * is refused: nothing in it can grow or fetch.
 *
 * @param most elements of that name
 * @throws XML_FAULT, XML_TOO_MUCH
 */
export function elements(xml: string, name: string, most = MOST_ELEMENTS): readonly Element[] {
  return spansOf(xml, name, most);
}

/** The text without its elements of one name. */
export function without(xml: string, name: string): string {
  if (!xml.includes(name)) return xml;
  const spans = spansOf(xml, name, MOST_ELEMENTS);
  return [...spans, { from: xml.length }]
    .map(({ from }, at) => xml.slice(spans[at - 1]?.to ?? 0, from))
    .join('');
}

function spansOf(xml: string, name: string, most: number): readonly Span[] {
  if (/<!DOCTYPE|<!ENTITY|<!\[CDATA\[/i.test(xml)) throw XML_FAULT;
  const found: Span[] = [];
  const tag = tagOf(name);
  for (let open = tag.exec(xml); open !== null; open = tag.exec(xml)) {
    if (found.length >= most) throw XML_TOO_MUCH;
    const from = open.index;
    const attributes = open[1] === '' ? NO_ATTRIBUTES : attributesOf(open[1] ?? '');
    if (open[2] === '/') {
      found.push({ attributes, inner: '', from, to: tag.lastIndex });
      continue;
    }
    const close = closingOf(xml, name, tag.lastIndex);
    found.push({ attributes, inner: xml.slice(tag.lastIndex, close.from), from, to: close.to });
    tag.lastIndex = close.to;
  }
  return found;
}

function closingOf(xml: string, name: string, from: number): { readonly from: number; readonly to: number } {
  const close = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, 'g');
  close.lastIndex = from;
  const found = close.exec(xml);
  if (found === null) throw XML_FAULT;
  return { from: found.index, to: close.lastIndex };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(
    pairs.map(([, name = '', one, other]) => [name.replace(/^.*:/, ''), textOf(one ?? other ?? '')]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The text of an element that holds nothing else.
 *
 * @throws XML_FAULT at tags within, and at entities that XML itself does not know
 */
export function textOf(inner: string): string {
  if (inner.includes('<')) throw XML_FAULT;
  return inner.replace(/&([^;&]{0,12};?)/g, (_, entity: string) => {
    const name = entity.slice(0, -1);
    const known = ENTITIES[name];
    if (entity.endsWith(';') && known !== undefined) return known;
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity);
    const point =
      code === null ? Number.NaN : Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16);
    if (!(point >= 9 && point <= 0x10ffff)) throw XML_FAULT;
    return String.fromCodePoint(point);
  });
}
