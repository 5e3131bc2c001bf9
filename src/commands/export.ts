import { Command } from '@oclif/core/command'
import { exportIntegrations } from '../app/export.ts'
import { run } from '../app/run.ts'
import { realWorld } from '../shell/real-world.ts'

export default class Export extends Command {
  static override summary = 'Print the integrations of an API as code, in any format, ready to be taken over.'
  static override description =
    'Reads the integrations of an API from the account. Terraform gets import blocks; for Pulumi and CloudFormation the ' +
    'commands that take over what exists stand on standard error.'
  static override examples = [
    '<%= config.bin %> export --api-id a1b2c3d4 --to terraform > integrations.tf',
    '<%= config.bin %> export --api-id a1b2c3d4 --integration-id abc1234 --to aws-yaml',
    '<%= config.bin %> export --api-id a1b2c3d4 --to cloudformation --import-file resources-to-import.json',
  ]
  static override usage = 'export --api-id ID --to FORMAT [options]'
  static override strict = false

  override async run(): Promise<void> {
    this.parsed = true // or oclif warns that nobody called parse()
    const [, ...argv] = this.argv // behind the `--` that launch() put there
    process.exitCode = await run(exportIntegrations, argv, realWorld())
  }
}
