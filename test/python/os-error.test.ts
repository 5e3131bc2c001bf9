import { constants } from 'node:os'
import { expect, test } from 'vitest'
import { osErrorText } from '../../src/python/os-error.ts'

/** The words are those of `os.strerror`. */
test.each([
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
])('%s', (code, text) => {
  expect(osErrorText(code)).toBe(text)
  expect(constants.errno).toHaveProperty(code)
})

test('a problem without words is named', () => {
  expect(osErrorText('EDOM')).toBe('EDOM')
})
