type Json = Record<string, unknown>;

/**
 * What Slack would refuse about a message, by the limits of its Block Kit reference (docs.slack.dev): 50 blocks, header
 * 150 characters, text 3,000, a field 2,000, 10 fields or elements. Undefined when all is well.
 */
export function findBlockProblem(body: string): string | undefined {
  const message = parse(body);
  if (message === undefined) return 'the body is no JSON object';
  const { blocks } = message;
  if (!Array.isArray(blocks)) return 'there are no blocks';
  if (blocks.length > 50) return `${blocks.length} blocks`;
  return blocks.map((block: Json) => problemOf(block)).find((problem) => problem !== undefined);
}

function problemOf(block: Json): string | undefined {
  switch (block.type) {
    case 'header':
      return isRecord(block.text) && block.text.type === 'plain_text'
        ? textProblem(block.text, 150)
        : 'a header is plain text';
    case 'section': {
      const { fields = [], text } = block;
      if (text === undefined && block.fields === undefined) return 'a section without text and fields';
      if (!Array.isArray(fields) || fields.length > 10) return 'more than 10 fields';
      const problems = [
        text === undefined ? undefined : textProblem(text, 3000),
        ...fields.map((one) => textProblem(one, 2000)),
      ];
      return problems.find((problem) => problem !== undefined);
    }
    case 'context': {
      const { elements } = block;
      if (!Array.isArray(elements) || elements.length === 0 || elements.length > 10) return 'a context of 1 to 10';
      return elements.map((one) => textProblem(one, 3000)).find((problem) => problem !== undefined);
    }
    default:
      return `a block of the type ${String(block.type)}`;
  }
}

function textProblem(text: unknown, limit: number): string | undefined {
  if (!isRecord(text) || typeof text.text !== 'string') return 'a text that is none';
  const known = text.type === 'mrkdwn' ? ['type', 'text', 'verbatim'] : ['type', 'text', 'emoji'];
  if (text.type !== 'mrkdwn' && text.type !== 'plain_text') return `a text of the type ${String(text.type)}`;
  const odd = Object.keys(text).find((name) => !known.includes(name));
  if (odd !== undefined) return `a text with ${odd}`;
  return text.text.length >= 1 && text.text.length <= limit ? undefined : `a text of ${text.text.length} characters`;
}

function parse(body: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
