import { hideAll, secretForms } from '../text/index.ts';

/** The secrets a step knows so far, and how to keep them out of what we write. */
export class Secrets {
  readonly #known = new Set<string>();
  #forms: string[] | undefined;

  add(secret: string): void {
    if (secret.trim() === '' || this.#known.has(secret)) return;
    this.#known.add(secret);
    this.#forms = undefined;
  }

  /** The text with `***` in the place of every secret, in every form we know of. An arrow, as it is handed around. */
  readonly clean = (text: string): string => {
    if (this.#known.size === 0) return text;
    this.#forms ??= [...new Set([...this.#known].flatMap(secretForms))];
    return hideAll(text, this.#forms);
  };

  /** JSON data with its strings cleaned. */
  cleanData<T>(data: T): T {
    const json = JSON.stringify(data);
    // One look at the whole is cheap, and nearly always enough: reports hold no secrets.
    if (this.clean(json) === json) return data;
    return JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'string' ? this.clean(value) : value)));
  }
}
