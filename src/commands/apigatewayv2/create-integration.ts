import { Command } from '@oclif/core/command'
import { createIntegration } from '../../app/create-integration.ts'
import { run } from '../../app/run.ts'
import { realWorld } from '../../shell/real-world.ts'

export default class CreateIntegration extends Command {
  static override aliases = ['create-integration']
  static override summary = 'Create an integration for an HTTP or WebSocket API.'
  static override description =
    'Takes what `aws apigatewayv2 create-integration` takes and does what it does. Options stand in any order, before or ' +
    'after the command, and may be shortened as long as they stay unmistakable.'
  static override examples = [
    {
      description: 'A Lambda function behind an HTTP API:',
      command:
        '<%= config.bin %> create-integration --api-id a1b2c3d4 --integration-type AWS_PROXY --payload-format-version 2.0 --integration-uri arn:aws:lambda:us-west-2:123456789012:function:orders',
    },
    {
      description: 'See the request without sending it; no AWS account is needed:',
      command: '<%= config.bin %> create-integration --api-id a1b2c3d4 --integration-type MOCK --dry-run',
    },
    // As one text, since two commands in the form above would be joined to one.
    'Fill in a document, then create from it:\n' +
      '<%= config.bin %> create-integration --generate-cli-skeleton yaml-input > input.yaml\n' +
      '<%= config.bin %> create-integration --cli-input-yaml file://input.yaml',
  ]
  static override usage =
    'apigatewayv2 create-integration --api-id <text> --integration-type <value> [parameters] [options]'
  static override strict = false

  override async run(): Promise<void> {
    this.parsed = true // or oclif warns that nobody called parse()
    const [, ...argv] = this.argv // behind the `--` that launch() put there
    process.exitCode = await run(createIntegration, argv, realWorld())
  }
}
