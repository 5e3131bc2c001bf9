import type { Command } from '@oclif/core/command'
import type { Config } from '@oclif/core/config'

/** oclif's own type is that of an abstract class. */
type CommandClass = (new (argv: string[], config: Config) => Command) & Command.Class

/** The commands by id, each loaded when it is run. */
export const COMMANDS: ReadonlyMap<string, () => Promise<CommandClass>> = new Map([
  ['apigatewayv2:create-integration', async () => (await import('./apigatewayv2/create-integration.ts')).default],
  ['apigatewayv2:create-integrations', async () => (await import('./apigatewayv2/create-integrations.ts')).default],
  ['convert', async () => (await import('./convert.ts')).default],
  ['export', async () => (await import('./export.ts')).default],
  ['schema', async () => (await import('./schema.ts')).default],
  ['validate', async () => (await import('./validate.ts')).default],
])
