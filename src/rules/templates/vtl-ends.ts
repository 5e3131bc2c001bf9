import { placesIn } from '../../grammar/place.ts'
import { scanTemplate } from '../../grammar/vtl.ts'
import type { Directive } from '../../grammar/vtl.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { lintedTemplates } from './linted-templates.ts'

export const vtlEnds: Rule = {
  id: 'vtl-ends',
  refs: ['R140'],
  tier: 'advice',
  title: 'In a template every #if, #foreach, #macro and #define has its #end.',
  why: 'Velocity cannot run a template whose blocks are not closed, so that every message would be answered with an error.',
  source: 'https://velocity.apache.org/engine/1.7/vtl-reference.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        RequestTemplates: { $default: '#if($input.path(\'$.loud\'))\n{ "statusCode": 200 }' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        RequestTemplates: { $default: '#if($input.path(\'$.loud\'))\n{ "statusCode": 200 }\n#end' },
      },
    },
  },

  *check(known, facts) {
    for (const [key, template] of lintedTemplates(known, facts)) {
      const { directives } = scanTemplate(template)
      // Where a parenthesis is open nobody can tell which block an #end was meant for.
      if (directives.some(({ open }) => open !== undefined)) continue
      const placeOf = placesIn(template)
      for (const { directive, opens } of unmatched(directives)) {
        const name = excerpt(`#${directive.name}`)
        yield {
          field: 'RequestTemplates',
          path: [key],
          within: placeOf(directive.at),
          says: opens ? `${name} has no #end.` : `${name} stands outside of any block.`,
          fix: { words: opens ? 'close the block with #end' : 'leave it out, or open a block before it' },
        }
      }
    }
  },
}

const isBlock = (name: string): boolean =>
  name.startsWith('@') || ['if', 'foreach', 'macro', 'define', 'literal'].includes(name)

interface Unmatched {
  readonly directive: Directive
  /** It opens a block that nothing closes; else it belongs into a block and is in none. */
  readonly opens: boolean
}

function unmatched(directives: readonly Directive[]): readonly Unmatched[] {
  const open: Directive[] = []
  const found: Unmatched[] = []
  for (const directive of directives) {
    const { name } = directive
    if (isBlock(name)) open.push(directive)
    else if (name === 'end' ? open.pop() === undefined : /^else/.test(name) && open.length === 0)
      found.push({ directive, opens: false })
  }
  return [...found, ...open.map((directive) => ({ directive, opens: true }))].sort(
    (a, b) => a.directive.at - b.directive.at,
  )
}
