// Carries out the commands in the output of a step (Runner.Worker/ActionCommandManager.cs and Handlers/OutputManager.cs).
import { type ParsedCommand, parseCommand } from './command.ts';
import type { Step } from './step.ts';
import type { Command, Stream } from './types.ts';

const knownCommands: readonly string[] = [
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'warning',
  'error',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
];

/** These are never echoed, even after `::echo::on`. */
const notEchoed = new Set(['add-mask', 'debug', 'error', 'warning', 'notice']);

class CommandRefused extends Error {}

/** Reads the lines of both streams of one step, in the order they come. */
export class CommandProcessor {
  readonly commands: Command[] = [];
  readonly #step: Step;
  #stopToken: string | undefined;
  #echo = false;

  constructor(step: Step) {
    this.#step = step;
  }

  /** Takes one line of output: carries out its command, or prints it. */
  line(text: string, stream: Stream): void {
    const command = parseCommand(text, (name) => this.#isRegistered(name));
    if (command === undefined || !this.#obey(command, text, stream)) {
      // Markers that belong to the runner are defused in what it prints.
      this.#step.output(
        text.replaceAll('##[start-action', '##[\\start-action').replaceAll('##[end-action', '##[\\end-action'),
      );
    }
  }

  #isRegistered(name: string): boolean {
    return knownCommands.includes(name) || name === this.#stopToken?.toLowerCase();
  }

  /** False when the line is to be printed as it is. */
  #obey(command: ParsedCommand, text: string, stream: Stream): boolean {
    const name = command.name.toLowerCase();
    const resumes = this.#stopToken !== undefined && name === this.#stopToken.toLowerCase();
    const obeyed = this.#stopToken === undefined || resumes;
    this.commands.push({ ...command, name, stream, obeyed });
    if (!obeyed) return false;
    if (resumes) {
      this.#step.output(text);
      this.#stopToken = undefined;
      return true;
    }
    // The runner does not catch this one: the step would die of it.
    if (name === 'stop-commands') {
      this.#stop(command.data, text);
      return true;
    }
    if (this.#echo && !notEchoed.has(name)) this.#step.output(text);
    try {
      this.#carryOut(name, command);
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      this.#step.fail(`Unable to process command '${notEchoed.has(name) ? name : text}' successfully.`, error.message);
    }
    return true;
  }

  #stop(token: string, text: string): void {
    if (token === '' || token.toLowerCase() === 'pause-logging' || knownCommands.includes(token.toLowerCase())) {
      this.#step.fail(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
      return;
    }
    this.#stopToken = token;
    if (token.length > 6) this.#step.context.masker.add(token);
    this.#step.output(text);
  }

  #carryOut(name: string, command: ParsedCommand): void {
    const step = this.#step;
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        step.issue(name, command.data, command.properties, 'action');
        break;
      case 'debug':
        step.debug(command.data);
        break;
      case 'group':
        step.output(`##[group]${command.data}`);
        break;
      case 'endgroup':
        step.output('##[endgroup]');
        break;
      case 'add-mask':
        this.#mask(command.data);
        break;
      case 'echo':
        this.#setEcho(command.data);
        break;
      case 'set-output':
        this.#deprecated(name);
        step.setOutput(required(name, command), command.data);
        break;
      case 'save-state':
        this.#deprecated(name);
        step.state.set(required(name, command), command.data);
        break;
      case 'set-env':
      case 'add-path':
        this.#unsecure(name, command);
        break;
      default:
        step.problems.push(`The local runner knows no problem matchers: ${name} had no effect.`);
    }
  }

  #mask(value: string): void {
    if (value.trim() === '') {
      this.#step.complain('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      this.#step.problems.push('add-mask was given an empty value.');
      return;
    }
    if (this.#echo) this.#step.output('::add-mask::***');
    this.#step.masks.push(...this.#step.context.masker.addWithLines(value));
  }

  #setEcho(data: string): void {
    const word = data.trim().toUpperCase();
    if (word !== 'ON' && word !== 'OFF') {
      throw new CommandRefused(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`,
      );
    }
    this.#echo = word === 'ON';
  }

  /** Still carried out, with a warning (2022-10-11 changelog of GitHub). */
  #deprecated(name: string): void {
    const message = `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`;
    this.#step.complain('warning', message);
    this.#step.problems.push(message);
  }

  #unsecure(name: 'set-env' | 'add-path', command: ParsedCommand): void {
    if (!this.#step.context.allowUnsecureCommands) {
      throw new CommandRefused(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
    }
    if (name === 'add-path') {
      this.#step.prependPath(command.data);
      return;
    }
    const variable = required(name, command);
    if (variable.toUpperCase() === 'NODE_OPTIONS') {
      this.#step.complain('error', `Can't update NODE_OPTIONS environment variable using ::set-env:: command.`);
    } else this.#step.env.set(variable, command.data);
  }
}

function required(name: string, command: ParsedCommand): string {
  const value = Object.entries(command.properties).find(([key]) => key.toLowerCase() === 'name')?.[1];
  if (!value) throw new CommandRefused(`Required field 'name' is missing in ##[${name}] command.`);
  return value;
}
