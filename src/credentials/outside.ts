import type { Secrets, World } from '../world.ts'

/** What finding credentials needs of the world. */
export type Outside = Pick<World, 'env' | 'home' | 'sleep' | 'random'> & Secrets
