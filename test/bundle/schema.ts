// Just enough of JSON Schema to hold a report against its schema: type, const, enum, required, minimum, properties, items.

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** What is wrong, one sentence each; a property that the schema does not name is wrong as well. */
export function complaintsOf(value: unknown, schema: Schema, place = 'the report'): string[] {
  const wrong: string[] = [];
  if (schema.type !== undefined && !isOfType(value, schema.type)) return [`${place} is no ${schema.type}`];
  if ('const' in schema && value !== schema.const) wrong.push(`${place} is not ${String(schema.const)}`);
  if (schema.enum !== undefined && !schema.enum.includes(value)) wrong.push(`${place} is none of the words: ${value}`);
  if (schema.minimum !== undefined && Number(value) < schema.minimum) wrong.push(`${place} is under ${schema.minimum}`);
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema;
    for (const [index, item] of value.entries()) wrong.push(...complaintsOf(item, items, `${place}[${index}]`));
  } else if (typeof value === 'object' && value !== null && schema.properties !== undefined) {
    for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) wrong.push(`${place} lacks ${name}`);
    for (const [name, inner] of Object.entries(value)) {
      const known = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
      if (known === undefined) wrong.push(`${place} has ${name}, which the schema does not name`);
      else wrong.push(...complaintsOf(inner, known, `${place}.${name}`));
    }
  }
  return wrong;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
