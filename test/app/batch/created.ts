import { createIntegrations } from '../../../src/app/create-integrations.ts'
import { run } from '../../../src/app/run.ts'
import type { WireRequest } from '../../../src/world.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import type { Told, ToldReply } from '../../support/fake-world.ts'

export const ENV = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
export const EMPTY: ToldReply = { status: 200, body: '{"items":[]}' }
export const item = (description: string, apiId = 'a1'): string =>
  `{"ApiId":"${apiId}","IntegrationType":"MOCK","Description":"${description}"}\n`
export const listOf = (...descriptions: readonly string[]): ToldReply => ({
  status: 200,
  body: JSON.stringify({
    items: descriptions.map((description) => ({
      integrationId: `id-${description}`,
      integrationType: 'MOCK',
      description,
    })),
  }),
})

/** Answers like the service; `otherwise` says what of some descriptions. */
export function service(otherwise: Readonly<Record<string, ToldReply>> = {}) {
  return ({ body }: WireRequest): ToldReply => {
    const description = String(body.get('description'))
    const id = `id-${description}`
    return (
      otherwise[description] ?? {
        body: JSON.stringify({ integrationId: id, integrationType: body.get('integrationType'), description }),
      }
    )
  }
}

/** Runs the command over a fake world, with no limit of the rate; the summary without its seconds. */
export async function create(words: readonly string[], told: Told) {
  const { world, said } = fakeWorld({ env: ENV, pages: [EMPTY], replies: service(), ...told })
  const exit = await run(createIntegrations, ['create-integrations', '--rate', '0', ...words], world)
  const results = said.stdout.split('\n').slice(0, -1)
  return { exit, said, results, summary: said.stderr.replace(/\(\d+\.\d s\)/, '(x s)') }
}

/** The line of a created item. */
export const made = (index: number, name: string): string =>
  `{"Index":${index},"Status":"created","IntegrationId":"id-${name}","ApiId":"a1","Description":"${name}","IntegrationType":"MOCK"}`
