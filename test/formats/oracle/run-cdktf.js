import { pathToFileURL } from 'node:url'
import { Testing } from 'cdktf'

/** Runs each program and prints the document of Terraform that its stack becomes. */
const printed = []
for (const file of process.argv.slice(2)) {
  const { IntegrationStack } = (await import(pathToFileURL(file).href)).default
  printed.push(JSON.parse(Testing.synth(new IntegrationStack(Testing.app(), 'stack'))))
}
process.stdout.write(JSON.stringify(printed))
