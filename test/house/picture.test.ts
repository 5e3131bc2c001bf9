import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { FIELDS } from '../../src/model/fields.ts'
import { KINDS } from '../../src/wizard/kinds.ts'
import { ROOT, textOf } from './texts.ts'

/** A script, which has no types. */
const SCRIPT = pathToFileURL(join(ROOT, 'scripts', 'picture', 'svg.js')).href
const { pictureOf } = (await import(SCRIPT)) as {
  readonly pictureOf: (screen: string, options: { readonly columns: number; readonly about: string }) => string
}

const picture = textOf('docs/wizard.svg').text
const OUTDATED = 'docs/wizard.svg shows another program than this one: npm run picture'
