import type { Command } from '@oclif/core/command'

/** The commands by id, each loaded when it is run. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command.Class>> = new Map([
  ['apigatewayv2:create-integration', async () => (await import('./apigatewayv2/create-integration.ts')).default],
])
