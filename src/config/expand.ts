import { expandHome as expandTilde, expandVariables } from '../python/path.ts'

/** A variable of the environment; one that is set but empty is `''`. */
export type Env = (name: string) => string | undefined

/** `$NAME` and `${NAME}` in a path, then `~`. What is unknown stays as it is written, and what came in is not expanded again. */
export function expandPath(path: string, env: Env, home: string): string {
  return expandHome(expandVariables(path, env), home)
}

/** `~` and `~/…`; the home of another user (`~ann`) is not looked up. */
export function expandHome(path: string, home: string): string {
  return expandTilde(path, (user) => (user === undefined ? home : undefined))
}
