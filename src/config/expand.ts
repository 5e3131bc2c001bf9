/** A variable of the environment; one that is set but empty is `''`. */
export type Env = (name: string) => string | undefined

/** `$NAME` and `${NAME}` in a path, then `~`. What is unknown stays as it is written, and what came in is not expanded again. */
export function expandPath(path: string, env: Env, home: string): string {
  const expanded = path.includes('$')
    ? path.replace(
        /\$(?:(\w+)|\{([^}]*)\})/g,
        (whole, bare?: string, braced?: string) => env(bare ?? braced ?? '') ?? whole,
      )
    : path
  return expandHome(expanded, home)
}

/** `~` and `~/…`; the home of another user (`~ann`) is not looked up. */
export function expandHome(path: string, home: string): string {
  if (path !== '~' && !path.startsWith('~/')) return path
  let end = home.length
  while (home.charAt(end - 1) === '/') end--
  return home.slice(0, end) + path.slice(1) || '/'
}
