import { writePulumiPython } from './code/pulumi-python.ts'
import type { Format } from './format.ts'

export const pulumiPython: Format = {
  name: 'pulumi-python',
  title: 'Pulumi in Python, AWS native',
  write: writePulumiPython,
  shells: true,
}
