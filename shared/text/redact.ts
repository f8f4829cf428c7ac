// Parts of a secret shorter than this are left alone: they would turn ordinary text into asterisks (the `{` line of a
// JSON key). The secret as a whole is removed whatever its length.
const shortestPart = 4;

/**
 * The forms in which a secret may show up: raw, each of its lines, percent-encoded (path and form style), as JSON text,
 * and in base64 at each of the three alignments, standard and URL alphabet. Empty for an empty or blank secret.
 */
export function secretForms(secret: string): string[] {
  if (secret.trim() === '') return [];
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  const wholes = [secret, secret.trim()];
  const parts = [...lines, ...[...wholes, ...lines].flatMap(encodedForms)];
  return [...new Set([...wholes, ...parts.filter((part) => part.length >= shortestPart)])];
}

/** Replaces every form of every secret by `***`; overlapping and touching finds become one. */
export function redact(text: string, secrets: readonly string[]): string {
  return hideAll(text, secrets.flatMap(secretForms));
}

/** `redact` for who calls it often and keeps the forms. */
export function hideAll(text: string, forms: readonly string[]): string {
  const finds = forms.flatMap((form) => findAll(text, form));
  if (finds.length === 0) return text;
  finds.sort((a, b) => a.start - b.start);
  let answer = '';
  let end = 0;
  for (const find of finds) {
    if (find.start > end || end === 0) answer += `${text.slice(end, find.start)}***`;
    end = Math.max(end, find.end);
  }
  return answer + text.slice(end);
}

function findAll(text: string, form: string): { start: number; end: number }[] {
  const finds: { start: number; end: number }[] = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    finds.push({ start: at, end: at + form.length });
  }
  return finds;
}

function encodedForms(text: string): string[] {
  const percent = encodeURIComponent(text.toWellFormed());
  const strict = percent.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const percents = [percent, strict, strict.replaceAll('%20', '+')];
  const lowerCase = percents.map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
  const base64 = [0, 1, 2].map((shift) => base64At(text, shift));
  const base64Url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [...percents, ...lowerCase, JSON.stringify(text).slice(1, -1), ...base64, ...base64Url];
}

/** The base64 characters that the text alone decides when `shift` unknown bytes stand before it and others after it. */
function base64At(text: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
  return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
}
