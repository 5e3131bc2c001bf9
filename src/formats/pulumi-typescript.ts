import { writePulumiTypescript } from './code/pulumi-typescript.ts'
import type { Format } from './format.ts'

export const pulumiTypescript: Format = {
  name: 'pulumi-typescript',
  title: 'Pulumi in TypeScript, AWS native',
  write: writePulumiTypescript,
  shells: true,
}
