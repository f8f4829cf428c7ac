/**
 * The commands that the runner reads from the log: `::name key=value::message`. Escaping as in @actions/core, to which a
 * test compares it (actions/runner, src/Runner.Worker/ActionCommand.cs).
 */

export type CommandProperties = Readonly<Record<string, string | number | undefined>>;

export function issueCommand(name: string, properties: CommandProperties, message: string): void {
  process.stdout.write(`${formatCommand(name, properties, message)}\n`);
}

export function formatCommand(name: string, properties: CommandProperties, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name}${list === '' ? '' : ` ${list}`}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
