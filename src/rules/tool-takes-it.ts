import type { Described } from './readable.ts'

/** Checked by who reads the formats of other tools: a member that is not said in the tool's own way reaches nobody. */
export const toolTakesIt: Described = {
  id: 'tool-takes-it',
  refs: [],
  tier: 'service',
  title: 'A template says what it says in the way that its own tool takes it, and all of it can be read here.',
  why: 'What the tool refuses never reaches the service, and what cannot be read here has not been held against the rules.',
  source:
    "the tools' own references: CloudFormation's template reference, Terraform's provider, Pulumi's registry, OpenAPI",
}
