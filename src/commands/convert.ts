import { Command } from '@oclif/core/command'
import { convert } from '../app/convert.ts'
import { run } from '../app/run.ts'
import { realWorld } from '../shell/real-world.ts'

export default class Convert extends Command {
  static override summary = 'Print integrations in another format: CloudFormation, Terraform, Pulumi, OpenAPI and more.'
  static override description =
    'Reads files of any format, or standard input without one, and prints the integrations in them in one. A method of a ' +
    'REST API (v1) becomes an integration of an HTTP or a WebSocket API. On standard error stands what changes, what is ' +
    'lost and what stays open; the exit code is 252 where something cannot be read.'
  static override examples = [
    '<%= config.bin %> convert template.yaml --to terraform > integrations.tf',
    '<%= config.bin %> convert main.tf --to cloudformation --set var.api_id=a1b2c3d4',
    '<%= config.bin %> convert rest-api.yaml --only OrdersPost --to aws-yaml --protocol-type HTTP --strict',
    'aws apigatewayv2 get-integrations --api-id a1b2c3d4 | <%= config.bin %> convert --to pulumi-yaml',
  ]
  static override usage = 'convert [FILE…|-] --to FORMAT [options]'
  static override strict = false

  override async run(): Promise<void> {
    this.parsed = true // or oclif warns that nobody called parse()
    const [, ...argv] = this.argv // behind the `--` that launch() put there
    process.exitCode = await run(convert, argv, realWorld())
  }
}
