import { Command } from '@oclif/core/command'
import { run } from '../app/run.ts'
import { schema } from '../app/schema.ts'
import { realWorld } from '../shell/real-world.ts'

export default class Schema extends Command {
  static override summary = 'Print the JSON Schema of the input document, for editors.'
  static override description =
    'The schema (draft 2020-12) of what --cli-input-json and --cli-input-yaml take. It says what can be said of a document ' +
    'by itself; `validate` says the rest.'
  static override examples = [
    '<%= config.bin %> schema > apigw.schema.json',
    '# yaml-language-server: $schema=apigw.schema.json   (the first line of a YAML skeleton)',
  ]
  static override usage = 'schema'
  static override strict = false

  override async run(): Promise<void> {
    this.parsed = true // or oclif warns that nobody called parse()
    const [, ...argv] = this.argv // behind the `--` that launch() put there
    process.exitCode = await run(schema, argv, realWorld())
  }
}
