import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { FIELDS } from '../../src/model/fields.ts'
import { KINDS } from '../../src/wizard/kinds.ts'
import { extrasQuestion } from '../../src/wizard/questions.ts'
import { ROOT, textOf } from './texts.ts'

/** A script, which has no types. */
const SCRIPT = pathToFileURL(join(ROOT, 'scripts', 'picture', 'svg.js')).href
const { pictureOf } = (await import(SCRIPT)) as {
  readonly pictureOf: (screen: string, options: { readonly columns: number; readonly about: string }) => string
}

const picture = textOf('docs/wizard.svg').text
const OUTDATED = 'docs/wizard.svg shows another program than this one: npm run picture'

/** Whether tmux is here, which gives the script its terminal; said aloud where it is not. */
const HAS_TMUX = hasTmux()

function hasTmux(): boolean {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('tmux is not here: whether docs/wizard.svg is what its script writes is not tested\n')
    return false
  }
}

/** What keeps a text from being XML as this house writes it: one element, closed tags, quoted attributes, no bare signs. */
function faultOf(xml: string): string | undefined {
  const open: string[] = []
  const tag = /<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*")*)(\/?)>/g
  for (const [whole, end, name = '', , empty] of xml.matchAll(tag)) {
    if (end && open.pop() !== name) return `${whole} closes what is not open`
    if (!end && !empty) open.push(name)
  }
  const between = xml.replaceAll(tag, '').replaceAll(/&(?:amp|lt|gt);/g, '')
  const [sign] = /[<>&\u0000-\u0008\u000b-\u001f]/.exec(between) ?? []
  if (sign !== undefined) return `${JSON.stringify(sign)} stands bare`
  if (open.length > 0) return `${open.join(', ')} is not closed`
  return /^<svg [^>]*>[^]*<\/svg>\n$/.test(xml) ? undefined : 'it is no svg'
}

test('the picture is XML', () => {
  expect(faultOf(picture)).toBeUndefined()
  expect(faultOf('<svg a="b"><g></svg></g>\n')).toBe('</svg> closes what is not open')
  expect(faultOf('<svg a="b">a & b</svg>\n')).toBe('"&" stands bare')
  expect(faultOf('<svg a=b></svg>\n')).toBe('</svg> closes what is not open')
})

test('the picture shows the questions of today', () => {
  const asked = [...picture.matchAll(/>✔<\/tspan> <tspan font-weight="bold">([^<]*)</g)].map(([, words]) => words)

  expect(asked, OUTDATED).toEqual([
    FIELDS.ApiId.ask,
    FIELDS.IntegrationType.ask,
    KINDS.lambda.uri.ask,
    FIELDS.PayloadFormatVersion.ask,
    extrasQuestion([]).message,
  ])
})

test('the picture is the same from every machine, and needs nothing from elsewhere', () => {
  expect(picture).not.toContain(ROOT)
  expect(picture).not.toMatch(/\/(?:home|Users|root|tmp|var|private)\b|127\.0\.0\.1|localhost|\b20\d\d-\d\d-\d\d\b/)
  expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|@import/)
  expect(picture.length).toBeLessThan(20_000)
})

test.runIf(HAS_TMUX)('the picture is what `npm run picture` writes', () => {
  const script = join(ROOT, 'scripts', 'write-picture.js')

  expect(execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' }), OUTDATED).toBe(picture)
})

test('a screen becomes a picture', () => {
  const screen = '\u001b[1ma <b>\u001b[0;36m & c\n  d\u001b[39m e\n\n\n'
  const texts = pictureOf(screen, { columns: 20, about: 'x' }).match(/<text.*/g)

  expect(texts).toEqual([
    '<text x="20" y="48"><tspan font-weight="bold">a &lt;b&gt;</tspan><tspan fill="#39c5cf"> &amp; c</tspan></text>',
    '<text x="20" y="67"><tspan fill="#39c5cf">  d</tspan> e</text>',
  ])
  expect(() => pictureOf('\u001b[38;5;1ma', { columns: 20, about: 'x' })).toThrow('the picture knows no SGR code 38')
})
