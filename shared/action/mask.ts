import { issueCommand } from './log-commands.ts';

/**
 * Tells the runner to hide a secret: as it is, percent-encoded, and in base64 in both alphabets. The runner adds the
 * lines of a secret and further encodings itself (actions/runner, src/Sdk/DTLogging/Logging/ValueEncoders.cs); asking
 * for the forms that we may make ourselves does not rely on it.
 */
export function maskInRunner(secret: string): void {
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ];
  for (const form of new Set(forms)) issueCommand('add-mask', {}, form);
}
