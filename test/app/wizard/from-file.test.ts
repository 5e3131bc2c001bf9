import { expect, test } from 'vitest'
import { wizard } from './person.ts'

test('asks for what a file leaves open', async () => {
  const properties = '{ApiId: !Ref Api, IntegrationType: MOCK, Description: !Ref Note}'
  const file = `Resources:\n  A:\n    Type: AWS::ApiGatewayV2::Integration\n    Properties: ${properties}\n`
  const script = ['w5x6y7z8', [], 'print']
  const argv = ['--from-file', 't.yaml', '--print-as', 'aws-json']
  const files = { files: { 't.yaml': file } }

  const { exit, stderr, asked, bodies } = await wizard(
    [...argv.slice(0, 2), '--dry-run'],
    ['w5x6y7z8', [], 'request'],
    files,
  )
  expect([exit, asked, bodies]).toEqual([0, ['Which API?', 'Anything else?', 'What now?'], []])
  expect(stderr).toMatch(/^the file leaves ApiId open: <Api>\nthe file leaves Description open: <Note>\n/)

  // What is printed may stay open, and the format is known.
  const printed = await wizard([...argv, '--cli-auto-prompt'], script.slice(1), files)
  expect([printed.exit, printed.asked]).toEqual([0, ['Anything else?', 'What now?']])
  expect(JSON.parse(printed.stdout)).toEqual({ ApiId: '${API}', Description: '${NOTE}', IntegrationType: 'MOCK' })
})
