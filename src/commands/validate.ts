import { Command } from '@oclif/core/command'
import { run } from '../app/run.ts'
import { validate } from '../app/validate.ts'
import { realWorld } from '../shell/real-world.ts'

export default class Validate extends Command {
  static override summary = 'Check input documents against the rules of the service, offline.'
  static override description =
    'Reads JSON and YAML documents, one or many in a file: lists, several YAML documents, one JSON object a line. Without ' +
    'a file, or for -, they come from standard input. The exit code is 0 where there is no error, 252 where there is one.'
  static override examples = [
    '<%= config.bin %> validate input.yaml',
    '<%= config.bin %> validate --protocol-type HTTP --strict integrations/*.json',
    '<%= config.bin %> validate --format sarif input.yaml > findings.sarif',
    '<%= config.bin %> validate --explain timeout-within-protocol',
  ]
  static override usage = 'validate [FILE…|-] [options]'
  static override strict = false

  override async run(): Promise<void> {
    this.parsed = true // or oclif warns that nobody called parse()
    const [, ...argv] = this.argv // behind the `--` that launch() put there
    process.exitCode = await run(validate, argv, realWorld())
  }
}
