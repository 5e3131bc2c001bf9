import { pathToFileURL } from 'node:url'
import { Testing } from 'cdktf'

/** Runs each program and prints the document of Terraform that its stack becomes. */
const printed = []
for (const file of process.argv.slice(2)) {
  const { IntegrationStack } = (await import(pathToFileURL(file).href)).default
  const stack = new IntegrationStack(Testing.app(), 'stack')
  stack.prepareStack()
  printed.push(stack.toTerraform())
}
process.stdout.write(JSON.stringify(printed))
