// `post-if` of an action: status functions joined by `!`, `&&`, `||` and brackets. Anything else is refused aloud.

export type JobStatus = 'success' | 'failure' | 'cancelled';

/** @throws Error on an expression that is more than status functions. */
export function evaluateCondition(expression: string, status: JobStatus): boolean {
  const tokens =
    expression
      .trim()
      .replace(/^\$\{\{(.*)\}\}$/s, '$1')
      .match(/\w+\s*\(\s*\)|&&|\|\||[!()]|\S+/g) ?? [];
  let position = 0;
  const refuse = (): never => {
    throw new Error(`post-if: the local runner evaluates status functions only, not "${expression}"`);
  };
  const term = (): boolean => {
    const token = tokens[position++];
    if (token === '!') return !term();
    if (token === '(') {
      const inside = either();
      return tokens[position++] === ')' ? inside : refuse();
    }
    const name = token?.replace(/\s*\(\s*\)$/, '()').toLowerCase();
    if (name === 'always()' || name === 'true') return true;
    if (name === 'false') return false;
    for (const each of ['success', 'failure', 'cancelled']) if (name === `${each}()`) return status === each;
    return refuse();
  };
  const both = (): boolean => {
    let value = term();
    while (tokens[position] === '&&') {
      position++;
      value = term() && value;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (tokens[position] === '||') {
      position++;
      value = both() || value;
    }
    return value;
  };
  const value = either();
  return position === tokens.length ? value : refuse();
}
