// What the demo tells, in this order. An action's chapter is a folder beside this file and one entry here.
import type { Stage } from './stage.ts';

export interface Chapter {
  /** As typed: `npm run demo -- <name>`. */
  readonly name: string;
  /** One line that says what the action is for. */
  readonly title: string;
  /** Names of the actions whose bundles it runs. */
  readonly actions: readonly string[];
  /** Shows the chapter; throws when what it shows is not what it promises. */
  play(stage: Stage): Promise<void>;
}

export const chapters: readonly Chapter[] = [
  {
    name: 'detect-changes',
    title: 'which parts of the repository did this event change?',
    actions: ['detect-changes'],
    play: async (stage) => (await import('./detect-changes/chapter.ts')).play(stage),
  },
  {
    name: 'pin-digests',
    title: 'every image and action by what it is, not by what it is called.',
    actions: ['pin-digests'],
    play: async (stage) => (await import('./pin-digests/chapter.ts')).play(stage),
  },
  {
    name: 'check-coverage-threshold',
    title: 'a coverage gate that is exactly right.',
    actions: ['check-coverage-threshold'],
    play: async (stage) => (await import('./check-coverage-threshold/chapter.ts')).play(stage),
  },
];
