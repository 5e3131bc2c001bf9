import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { edit, editorOf } from '../../../src/shell/converse/edit.ts'

test('the editor of the person, or that of the system', () => {
  expect(editorOf({ VISUAL: 'code --wait', EDITOR: 'ed' })).toBe('code --wait')
  expect(editorOf({ VISUAL: '', EDITOR: 'ed' })).toBe('ed')
  expect(editorOf({})).toBe(process.platform === 'win32' ? 'notepad' : 'vi')
})

test.runIf(process.platform !== 'win32')('it gets the text in a file of its own, which goes', () => {
  const script = `"sh" -c 'case $0 in *.vtl) echo "$(stat -c %a $0 || stat -f %Lp $0) $(cat $0) $0";; esac > $0.1; mv $0.1 $0'`
  const edited = edit(script, 'text', '.vtl')

  expect(edited).toEqual({ text: expect.stringMatching(/^600 text \/.*\.vtl$/) })
  const file = 'text' in edited ? (edited.text.split(' ')[2] ?? '') : ''
  expect(existsSync(file)).toBe(false)
})

test.runIf(process.platform !== 'win32').each([
  ['the last line stays without an end', `sh -c 'printf "a\\n" > $0'`, 'a', { text: 'a' }],
  ['or with one', `sh -c 'printf "b\\n" > $0'`, 'a\n', { text: 'b\n' }],
  ['it ended badly', 'false', 'a', { left: 'false ended with 1' }],
  ['it is not there', 'no-such-editor -x', 'a', { failed: 'no-such-editor cannot be started (ENOENT)' }],
  ['it took the file away', 'rm', 'a', { failed: expect.stringContaining('ENOENT') }],
])('%s', (_, editor, text, edited) => {
  expect(edit(editor, text, '.vtl')).toEqual(edited)
})

test.runIf(process.platform !== 'win32')('no file is left behind', () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('apigw-edit-'))
  edit('true', 'x', '/../.vtl')
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('apigw-edit-'))).toEqual(before)
})
