import { describe, expect, test } from 'vitest'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { createdOne, tour } from '../support/tour.ts'
import { KEYS } from '../support/typist.ts'

const URL = 'https://api.example.com/orders'
const OF_THE_URL = {
  integrationType: 'HTTP_PROXY',
  integrationUri: URL,
  integrationMethod: 'GET',
  payloadFormatVersion: '1.0',
}
const GIVEN = ['--api-id', 'a1b2c3d4', '--integration-type', 'HTTP_PROXY', '--integration-method', 'GET']
const WHOLE = [...GIVEN, '--integration-uri', URL, '--protocol-type', 'HTTP', '--cli-auto-prompt']
const MOCK = ['--api-id', 'w5x6y7z8', '--integration-type', 'MOCK', '--cli-auto-prompt']

/** Writes a template, and tells how it was called. */
const EDITOR = `#!/bin/sh
echo "$1 template of $(stat -c '%s bytes, mode %a' "$2")" >words
printf '{ "id":\\n"$input.path(1)" }\\n' >"$2"
`

describe.runIf(HAS_TERMINAL).concurrent('a map', () => {
  test('of changes to the request is edited pair by pair', async () => {
    const { shown, outcome } = await tour(
      async ({ choose, mark, reply, until, send }) => {
        await mark('Anything else?', ['RequestParameters'])
        await choose('What should change in the request?', 'Add a change')
        await choose('What should change?', 'Add a header')
        await reply('Its name?', 'x-caller')
        await choose('From where does append:header.x-caller come?', '$request.header')
        await reply('Its value?', '$request.heade.from')
        await until('is no source of a request mapping')
        send(KEYS.clear + KEYS.tab)
        await until('$request.header.')
        send(`from${KEYS.enter}`)
        await choose('What should change in the request?', 'Done')
        await choose('What now?', 'Create it')
      },
      { argv: WHOLE },
    )

    const requestParameters = { 'append:header.x-caller': '$request.header.from' }
    expect(outcome).toEqual(createdOne('a1b2c3d4', { ...OF_THE_URL, requestParameters }))
    expect(shown).toContain('append:header.x-caller = $request.header.from\n')
  })

  test('of changes to the response is edited by status code', async () => {
    const { outcome } = await tour(
      async ({ choose, mark, reply }) => {
        await mark('Anything else?', ['ResponseParameters'])
        await choose('What should change in the response?', 'Add')
        await reply('For which status code of the backend?', '404')
        await choose('What should change in responses with status 404?', 'Add a change')
        await choose('What should change?', 'Replace the status code')
        await choose('From where does overwrite:statuscode come?', 'A fixed text')
        await reply('Its value?', '410')
        await choose('What should change in responses with status 404?', 'Done')
        await choose('What should change in the response?', 'Done')
        await choose('What now?', 'Create it')
      },
      { argv: WHOLE },
    )

    const responseParameters = { '404': { 'overwrite:statuscode': '410' } }
    expect(outcome).toEqual(createdOne('a1b2c3d4', { ...OF_THE_URL, responseParameters }))
  })

  test('of templates opens the editor', async () => {
    const { shown, outcome } = await tour(
      async ({ choose, mark, reply }) => {
        await mark('Anything else?', ['RequestTemplates'])
        await choose('Which templates should make the request?', 'Add a template')
        await reply('Its key?')
        await choose('Which templates should make the request?', 'Done')
        await choose('What now?', 'Create it')
      },
      { argv: MOCK, env: { EDITOR: './editor -n' }, files: { editor: EDITOR } },
    )

    const requestTemplates = { $default: '{ "id":\n"$input.path(1)" }' }
    const { files, ...rest } = outcome
    expect({ ...rest, files: [] }).toEqual(createdOne('w5x6y7z8', { integrationType: 'MOCK', requestTemplates }))
    expect(files).toContainEqual(expect.objectContaining({ name: 'words', text: '-n template of 0 bytes, mode 600\n' }))
    expect(shown).toContain('The template for $default? 2 lines')
  })

  test('of templates takes a line, where the editor cannot be started', async () => {
    const { outcome } = await tour(
      async ({ choose, mark, reply, until, send }) => {
        await mark('Anything else?', ['RequestTemplates'])
        await choose('Which templates should make the request?', 'Add a template')
        await reply('Its key?')
        await until('apigw-no-such-editor cannot be started')
        send(`{"a": 1}${KEYS.enter}`)
        await choose('Which templates should make the request?', 'Done')
        await choose('What now?', 'Create it')
      },
      { argv: MOCK, env: { VISUAL: 'apigw-no-such-editor' } },
    )

    expect(outcome).toEqual(
      createdOne('w5x6y7z8', { integrationType: 'MOCK', requestTemplates: { $default: '{"a": 1}' } }),
    )
  })
})

describe.runIf(HAS_TERMINAL).concurrent('the review', () => {
  const YAML = 'ApiId: w5x6y7z8\nIntegrationType: MOCK\n'

  test('shows the HTTP request, and comes again', async () => {
    const { shown, outcome } = await tour(
      async ({ choose, mark }) => {
        await mark('Anything else?')
        await choose('What now?', 'Show the HTTP request')
        await choose('What now?', 'Create it')
      },
      { argv: MOCK },
    )

    expect(outcome).toEqual(createdOne('w5x6y7z8', { integrationType: 'MOCK' }))
    expect(shown).toContain('"Method": "POST"')
  })

  test('saves the request as a file, and replaces none without asking', async () => {
    const { outcome } = await tour(
      async ({ choose, mark, reply }) => {
        await mark('Anything else?')
        await choose('What now?', 'Save it')
        await reply('Save it as?', 'mine.yaml')
        await choose('There is a file mine.yaml.', 'Leave it')
        await choose('What now?', 'Save it')
        await reply('Save it as?')
        await choose('What now?', 'Create it')
      },
      { argv: MOCK, files: { 'mine.yaml': 'mine\n' } },
    )

    expect(outcome.exit).toBe(0)
    expect(outcome.files.map(({ name, text }) => [name, text])).toEqual([
      ['integration.yaml', YAML],
      ['mine.yaml', 'mine\n'],
    ])
  })

  test('prints the request, and nothing is sent', async () => {
    const { outcome } = await tour(
      async ({ choose, mark }) => {
        await mark('Anything else?')
        await choose('What now?', 'Print it and end')
        await choose('In which format?', 'aws-yaml')
      },
      { argv: MOCK },
    )

    expect(outcome).toEqual({ exit: 0, stdout: YAML, restored: true, files: [], created: [] })
  })
})
