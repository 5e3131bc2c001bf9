import { startApiGateway } from './api-gateway.ts'
import type { Account } from './api-gateway.ts'
import { startTypist } from './typist.ts'
import type { Desk, Typist } from './typist.ts'

interface Given extends Desk {
  /** What follows the name of the command; without it only the id is printed. */
  readonly argv?: readonly string[]
  readonly account?: Account
}

/** On standard output only the id. */
const ID_ONLY = ['--query', 'IntegrationId', '--output', 'text']

/** Goes through the wizard of the built program, on a terminal, with an account on loopback; and what came of it. */
export async function tour(
  steps: (person: Typist, service: { readonly created: readonly unknown[] }) => Promise<void>,
  { argv = [], account, env, ...desk }: Given = {},
) {
  await using service = await startApiGateway(account)
  using person = startTypist(['create-integration', ...ID_ONLY, ...argv], {
    ...desk,
    env: { AWS_ENDPOINT_URL: service.url, ...env },
  })
  await steps(person, service)
  const { shown, raw, ...left } = await person.ended()
  return { shown, raw, asked: service.asked, outcome: { ...left, created: service.created } }
}

/** The outcome of a tour that creates one integration. */
export const createdOne = (api: string, body: object) => ({
  exit: 0,
  stdout: '0abcdef\n',
  restored: true,
  files: [],
  created: [{ path: `/v2/apis/${api}/integrations`, body }],
})
