import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of the packages in the bundle, as their terms ask. Packages with the same text share one.
 *
 * @param {string[]} sources the files that were bundled, relative to `root`
 */
export function notices(root, sources) {
  const folders = [...new Set(sources.flatMap((source) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source) ?? []))]
  const byText = new Map()
  for (const folder of folders.toSorted()) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const text = licenceText(join(root, folder)) ?? `${license}\n`
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`])
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text.trim()}\n`)
  return `This program contains these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

function licenceText(folder) {
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8') : undefined
}
