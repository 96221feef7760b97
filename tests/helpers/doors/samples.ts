/** The JSON Schema words that our routes use. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const PATTERNED: Readonly<Record<string, string>> = {
  '^[0-9]{6,12}$': '000000',
  '^\\d{4}-\\d{2}-\\d{2}$': '1980-01-01',
};

/** A body that a schema lets in: the smallest that says something. */
export function sampleOf(schema: unknown): unknown {
  const shape = schema as Shape;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.anyOf !== undefined) return sampleOf(shape.anyOf.at(-1));
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([key]) => shape.required?.includes(key) ?? false)
          .map(([key, value]) => [key, sampleOf(value)]),
      );
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items));
    case 'integer':
      return shape.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return PATTERNED[shape.pattern ?? ''] ?? 'x'.repeat(Math.max(1, shape.minLength ?? 1));
  }
}

/** What is loose in a schema: objects that take anything, texts and lists without an end. */
export function looseEnds(schema: unknown, at = ''): readonly string[] {
  const shape = schema as Shape;
  const inside = [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, value]) => looseEnds(value, `${at}.${key}`)),
    ...Object.values(shape.patternProperties ?? {}).flatMap((value) => looseEnds(value, `${at}.*`)),
    ...(shape.anyOf ?? []).flatMap((value) => looseEnds(value, at)),
    ...(shape.items === undefined ? [] : looseEnds(shape.items, `${at}[]`)),
  ];
  const open =
    shape.type === 'object' && shape.patternProperties === undefined && shape.additionalProperties !== false;
  const endless =
    (shape.type === 'array' && shape.maxItems === undefined) ||
    (shape.type === 'string' &&
      [shape.maxLength, shape.pattern, shape.enum, shape.const].every((end) => end === undefined)) ||
    (shape.type === 'integer' &&
      shape.maximum === undefined &&
      shape.enum === undefined &&
      !/timeZoneMinutes|outstanding/.test(at));
  return [...inside, ...(open || endless ? [at === '' ? '(whole)' : at] : [])];
}

/** The same body with one thing wrong in it, in every way that a schema must see. */
export function spoiled(
  sample: unknown,
  schema: unknown,
): readonly (readonly [what: string, body: unknown])[] {
  const shape = schema as Shape;
  const body = sample as Record<string, unknown>;
  const fields = Object.keys(shape.properties ?? {});
  return [
    ['no object', [body]],
    ['an unknown field', { ...body, lagi: 1 }],
    ...fields.flatMap((field): [string, unknown][] => [
      [`${field} as a list in a list`, { ...body, [field]: [[[]]] }],
      [`${field} as an unknown object`, { ...body, [field]: { toString: 'x', lagi: {} } }],
    ]),
    // What a helpful server would turn into the right type.
    ...fields.flatMap((field): [string, unknown][] => {
      const type = shape.properties?.[field]?.type;
      const near =
        type === 'string' ? 12345678 : type === 'integer' ? '7' : type === 'boolean' ? 'true' : null;
      return near === null ? [] : [[`${field} as ${JSON.stringify(near)}`, { ...body, [field]: near }]];
    }),
    ...(shape.required ?? []).map((field): [string, unknown] => [
      `without ${field}`,
      Object.fromEntries(Object.entries(body).filter(([key]) => key !== field)),
    ]),
  ];
}
