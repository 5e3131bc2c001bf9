import type { Rule } from './rule.ts'

/** What can be told of a rule, whoever checks it. */
export type Described = Pick<Rule, 'id' | 'refs' | 'tier' | 'title' | 'why' | 'source' | 'serviceSays'>

/** Checked by who reads documents: what cannot be read is no draft, and no rule can be asked about it. */
export const readable: Described = {
  id: 'readable',
  refs: [],
  tier: 'client',
  title: 'A file can be read, and holds documents in JSON or YAML, each of them a map.',
  why: 'What cannot be read can neither be checked nor be sent.',
  source: 'https://www.rfc-editor.org/rfc/rfc8259 and https://yaml.org/spec/1.2.2/',
}
