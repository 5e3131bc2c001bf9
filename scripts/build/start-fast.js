import { readFile } from 'node:fs/promises'
import { dropCall } from './drop-call.js'
import { lazyProse } from './lazy-prose.js'
import { lazyRequires } from './lazy-requires.js'
import { markPure } from './mark-pure.js'

/** An esbuild plug-in that changes what costs time at the start, in two packages and in the rules; docs/adr/0002 has what each is worth. */
export const startFast = {
  name: 'start-fast',
  setup({ onLoad, onResolve }) {
    const change = (filter, edit, loader) =>
      onLoad({ filter }, async ({ path }) => ({ contents: edit(await readFile(path, 'utf8'), path), loader }))

    change(/[\\/]@oclif[\\/]core[\\/]lib[\\/].*\.js$/, (text, path) => {
      const changed = lazyRequires(text, path).text
      // A listener on standard output, which makes its stream. We write without one.
      return /[\\/]lib[\\/]command\.js$/.test(path) ? dropCall(changed, path, 'process.stdout.on') : changed
    })
    change(/[\\/]client-apigatewayv2[\\/]dist-es[\\/]schemas[\\/].*\.js$/, markPure)
    change(/[\\/]src[\\/]rules[\\/]\w+[\\/].*\.ts$/, lazyProse, 'ts')
    const replace = (filter, contents) => {
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'stand-in' }))
      onLoad({ filter, namespace: 'stand-in' }, () => ({ contents }))
    }
    replace(/^wsl-utils$/, NO_WSL)
    replace(/^@inquirer\/external-editor$/, NO_EDITOR)
  },
}

/**
 * At each start oclif asks whether it is under the Windows Subsystem for Linux; the answer would load child_process and
 * read files. Only the name of the platform in `apigw help` depends on it.
 */
const NO_WSL = 'exports.isWsl = false'

/**
 * inquirer's own way to an editor, with 590 KB of tables of character sets. Ours is src/shell/converse/edit.ts; this one
 * is never called.
 */
const NO_EDITOR = 'export const editAsync = undefined'
