import { describe, expect, test } from 'vitest'
import { suggestFlag } from '../../src/argv/suggest.ts'
import { ALL_FLAGS } from './arbitrary.ts'

const hintFor = (...unknown: string[]): string | undefined => suggestFlag(unknown, ALL_FLAGS).hint

describe('an option that was meant', () => {
  test.each<[name: string, word: string, meant: string]>([
    ['a letter too few', '--descripton', '--description'],
    ['a letter too many', '--integration-typee', '--integration-type'],
    ['a wrong letter', '--regiom', '--region'],
    ['two letters turned', '--integration-tpye', '--integration-type'],
    ['a dash too many', '---api-id', '--api-id'],
    ['a dash too few between words', '--apiid', '--api-id'],
    ['a dash at the end', '--integration-uri-', '--integration-uri'],
    ['the wire name', '--ApiId', '--api-id'],
    ['a longer wire name', '--TemplateSelectionExpression', '--template-selection-expression'],
    ['the name in JSON', '--timeoutInMillis', '--timeout-in-millis'],
    ['the name in Terraform', '--payload_format_version', '--payload-format-version'],
    ['capitals', '--API-ID', '--api-id'],
    ['an initialism in capitals', '--integrationURI', '--integration-uri'],
    ['one dash', '-api-id', '--api-id'],
    ['one dash, and the wire name', '-ApiId', '--api-id'],
    ['a part of it', '--timeout-millis', '--timeout-in-millis'],
    ['its name among REST APIs', '--rest-api-id', '--api-id'],
    ['the plural', '--tls-configs', '--tls-config'],
    ['the singular', '--request-parameter', '--request-parameters'],
    ['a negative one', '--no-verify-sll', '--no-verify-ssl'],
    ['a negative one in underscores', '--no_paginate', '--no-paginate'],
    ['a global one', '--ouput', '--output'],
    ['what apigw adds', '--dryrun', '--dry-run'],
  ])('%s: %s', (_, word, meant) => {
    expect(hintFor(word)).toBe(`instead of ${word}: ${meant}`)
    expect(hintFor(`${word}=x=y`)).toBe(`instead of ${word}: ${meant}`)
    expect(hintFor('x', '--nope', word)).toBe(`instead of ${word}: ${meant}`)
  })

  test.each<[word: string, typed: string, meant: string]>([
    ['api-id=a', 'api-id', '--api-id'],
    ['ApiId=a', 'ApiId', '--api-id'],
    ['timeout_in_millis=50', 'timeout_in_millis', '--timeout-in-millis'],
  ])('its name without dashes, with a value: %s', (word, typed, meant) => {
    expect(hintFor(word)).toBe(`instead of ${typed}: ${meant}`)
  })

  test('the first one that can be told', () => {
    expect(hintFor('--nope', '--regoin', '--ouput')).toBe('instead of --regoin: --region')
  })

  test.each(['--region', '--api-id', '--api-id=x'])('one that was written as it is: %s', (word) => {
    expect(hintFor('x', word)).toBe(`${word.replace('=x', '')} stands behind --, where no word is an option`)
  })
})

describe('help', () => {
  test.each([['--help'], ['-h'], ['x', '--nope', '--help'], ['--help=x']])('%s', (...words) => {
    expect(hintFor(...words)).toBe('`apigw create-integration help` shows the help')
  })
})

describe('pairs that the shell split', () => {
  test.each([
    ['c=d'],
    ['append:header.x=y'],
    ['200={a=b}'],
    ['application/json@=file://x'],
    ['#k=v'],
    ['c=d', 'e=f'],
    ['x', '--nope=y', 'c=d'],
  ])('%s', (...words) => {
    const pair = words.find((word) => /^[^-].*=/.test(word)) ?? ''

    expect(hintFor(...words)).toBe(`pairs are joined by commas in one word, as in a=b,${pair}`)
  })
})

describe('nothing is said', () => {
  test.each<[name: string, words: readonly string[]]>([
    ['of nothing', []],
    ['of a far word', ['--nope']],
    ['of a far word with a value', ['--nope=x', '-foo=bar', '--=']],
    ['of a letter', ['-r']],
    ['of a bare dash', ['-', '--', '---']],
    ['of a word without dashes', ['region', 'x', '']],
    ['of a word that is near to an option', ['regon', 'descripton']],
    ['of the opposite of an option', ['--paginate', '--verify-ssl', '--sign-request', '--cli-pager']],
    ['of an option that has no opposite', ['--no-debug', '--no-region', '--no-description']],
    ['of an option of another command', ['--http-method', '--resource-id']],
    ['of a number', ['-5e3']],
    ['of a name of JavaScript', ['--__proto__', '--constructor=x', '__proto__']],
    ['of an assignment without a name', ['=x']],
    ['of a sentence', ['a b=c']],
  ])('%s', (_, words) => {
    expect(hintFor(...words)).toBeUndefined()
  })
})
