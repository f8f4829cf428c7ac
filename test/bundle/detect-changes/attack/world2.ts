export { executable, gitlink, symlink } from '../../../testbed/repository.ts';
export * from './world.ts';
