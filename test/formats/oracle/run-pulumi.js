import { pathToFileURL } from 'node:url'
import * as pulumi from '@pulumi/pulumi'

/** Runs each program without an engine and prints the inputs of its resources by their names. */
const [config = '{}', ...files] = process.argv.slice(2)
const printed = []
for (const file of files) {
  const inputs = {}
  const mocks = {
    newResource: (args) => {
      inputs[args.name] = args.inputs
      return { id: 'id', state: args.inputs }
    },
    call: (args) => args.inputs,
  }
  await pulumi.runtime.setMocks(mocks, 'project', 'stack')
  pulumi.runtime.setAllConfig(JSON.parse(config))
  await import(pathToFileURL(file).href)
  await pulumi.runtime.disconnect()
  printed.push(inputs)
}
process.stdout.write(JSON.stringify(printed))
