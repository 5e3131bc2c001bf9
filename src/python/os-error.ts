/** The system's words for an error, as Python shows them. Node has other ones. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'No such file or directory'],
  ['ENXIO', 'No such device or address'],
  ['EACCES', 'Permission denied'],
  ['EPERM', 'Operation not permitted'],
  ['ENOTDIR', 'Not a directory'],
  ['EISDIR', 'Is a directory'],
  ['ENAMETOOLONG', 'File name too long'],
  ['ELOOP', 'Too many levels of symbolic links'],
  ['EMFILE', 'Too many open files'],
  ['EIO', 'Input/output error'],
])

export function osErrorText(code: string): string {
  return TEXTS.get(code) ?? code
}
