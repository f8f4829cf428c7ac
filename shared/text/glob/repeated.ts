/**
 * picomatch 4 takes some repeated groups, `+(...)` and `*(...)`, as plain text, because its expressions would
 * backtrack for ever on them. A pattern that is silently plain text matches nothing, so we refuse exactly those.
 */

/**
 * Why picomatch would take a repeated group with this body as plain text; undefined when it would not.
 * Source: `analyzeRepeatedExtglob` of picomatch 4.0.7.
 */
export function whyPlainText(body: string): string | undefined {
  const branches = splitBranches(body);
  const trimmed = branches.map((branch) => branch.trim());
  if (branches.length > 1) {
    if (trimmed.some((branch) => branch === '')) return 'one of its alternatives is empty';
    if (trimmed.some((branch) => /^[*?]+$/.test(branch))) return 'one of its alternatives is only wildcards';
    if (overlap(trimmed)) return 'two of its alternatives repeat the same character';
  }
  if (!trimmed.some(isRepeatedGroup)) return undefined;
  // a repetition of single characters, or of repetitions of them, is one set of characters
  return branches.every(isSimple) ? undefined : 'it repeats a group that repeats already';
}

/** A single ordinary character, or a row of repeated ones such as `*(a)*(b)`. */
function isSimple(branch: string): boolean {
  return /^(?:[^\s\\?*+@!()[\]{}|]|(?:\*\([^\s\\?*+@!()[\]{}|]\))+)$/.test(branch);
}

/** The whole branch is one repeated group, or a row of `*(...)`. */
function isRepeatedGroup(branch: string): boolean {
  if (!/^[*+]\(/.test(branch)) return false;
  let depth = 0;
  return scan(branch, (character, at) => {
    if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) {
      if (at === branch.length - 1) return true;
      return branch.startsWith('*(', at + 1) && branch.startsWith('*') ? undefined : false;
    }
    return undefined;
  });
}

function overlap(branches: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const branch of branches) {
    const text = plainText(branch);
    const character = text?.[0];
    if (text === undefined || character === undefined || text !== character.repeat(text.length)) continue;
    if (seen.has(character)) return true;
    seen.add(character);
  }
  return false;
}

/** The characters a branch without any wildcard stands for; `@(a)` is `a`. */
function plainText(branch: string): string | undefined {
  let text = branch;
  while (/^@\([^\\()[\]{}|]+\)$/.test(text)) text = text.slice(2, -1);
  const bare = text.replace(/\\(.)/gs, '');
  return /[?*+@!()[\]{}]/.test(bare) ? undefined : text.replace(/\\(.)/gs, '$1');
}

function splitBranches(body: string): string[] {
  const branches: string[] = [];
  let from = 0;
  let depth = 0;
  scan(body, (character, at) => {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) {
      branches.push(body.slice(from, at));
      from = at + 1;
    }
    return undefined;
  });
  return [...branches, body.slice(from)];
}

/** Walks over the characters that are neither escaped nor inside brackets until one of them decides. */
function scan(text: string, decide: (character: string, at: number) => boolean | undefined): boolean {
  let bracket = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') bracket += 1;
    else if (character === ']' && bracket > 0) bracket -= 1;
    else if (bracket === 0) {
      const decision = decide(character, at);
      if (decision !== undefined) return decision;
    }
  }
  return false;
}
