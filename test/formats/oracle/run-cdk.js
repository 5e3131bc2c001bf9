import { pathToFileURL } from 'node:url'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'

/** Runs each program and prints the properties of the resources of its stack. */
const [context = '{}', ...files] = process.argv.slice(2)
const printed = []
for (const file of files) {
  const app = new App({ context: JSON.parse(context) })
  const { IntegrationStack } = (await import(pathToFileURL(file).href)).default
  const { Resources } = Template.fromStack(new IntegrationStack(app, 'Stack')).toJSON()
  printed.push(Resources)
}
process.stdout.write(JSON.stringify(printed))
