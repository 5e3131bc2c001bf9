import { Command } from '@oclif/core/command'
import { createIntegrations } from '../../app/create-integrations.ts'
import { run } from '../../app/run.ts'
import { realWorld } from '../../shell/real-world.ts'

export default class CreateIntegrations extends Command {
  static override aliases = ['create-integrations']
  static override summary = 'Create many integrations from a stream, each exactly once.'
  static override description =
    'Reads integrations from files or standard input: documents of JSON or YAML, one after the other, or any format that ' +
    'the program reads. All are checked before the first is sent. A line of JSON for each stands on standard output, in ' +
    'the order of the input. Options of create-integration count for every item that does not say otherwise.'
  static override examples = [
    '<%= config.bin %> create-integrations items.ndjson --api-id a1b2c3d4 --journal items.journal > results.ndjson',
    {
      description: 'See the requests, one on each line; no AWS account is needed:',
      command: '<%= config.bin %> create-integrations template.yaml --dry-run',
    },
    'Try again what was not created:\n<%= config.bin %> create-integrations results.ndjson > again.ndjson',
    "jq -c '.routes[]' routes.json | <%= config.bin %> create-integrations --api-id a1b2c3d4 --stream --rate 2",
  ]
  static override usage = 'apigatewayv2 create-integrations [FILE…|-] [options]'
  static override strict = false

  override async run(): Promise<void> {
    this.parsed = true // or oclif warns that nobody called parse()
    const [, ...argv] = this.argv // behind the `--` that launch() put there
    process.exitCode = await run(createIntegrations, argv, realWorld())
  }
}
