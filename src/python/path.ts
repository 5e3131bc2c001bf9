type Lookup = (name: string) => string | undefined

/** `os.path.expandvars`: `$NAME` and `${NAME}`. What is not set stays as it is written; what is put in is not looked at. */
export function expandVariables(path: string, env: Lookup): string {
  if (!path.includes('$')) return path
  return path.replace(
    /\$(?:(\w+)|\{([^}]*)\})/g,
    (whole, bare?: string, braced?: string) => env(bare ?? braced ?? '') ?? whole,
  )
}

/** `os.path.expanduser`: `~` and `~name` at the start. `home` is asked without a name for the first, and may not know. */
export function expandHome(path: string, home: (user?: string) => string | undefined): string {
  if (!path.startsWith('~')) return path
  const [tilde = '~'] = path.split('/', 1)
  const folder = tilde === '~' ? home() : home(tilde.slice(1))
  if (folder === undefined) return path
  let end = folder.length
  while (folder.charAt(end - 1) === '/') end--
  return folder.slice(0, end) + path.slice(tilde.length) || '/'
}
