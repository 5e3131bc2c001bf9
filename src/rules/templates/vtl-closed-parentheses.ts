import { placesIn } from '../../grammar/place.ts'
import { scanTemplate } from '../../grammar/vtl.ts'
import type { Rule } from '../rule.ts'
import { lintedTemplates } from './linted-templates.ts'

const EXPRESSIONS = ['set', 'if', 'elseif', 'foreach']

export const vtlClosedParentheses: Rule = {
  id: 'vtl-closed-parentheses',
  refs: ['R141'],
  tier: 'advice',
  title: 'In a template the parentheses of #set, #if, #elseif and #foreach, and the quotes in them, are closed.',
  why: 'Velocity cannot run the template otherwise. A quote within a string is written twice; a backslash escapes nothing.',
  source: 'https://velocity.apache.org/engine/1.7/vtl-reference.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        RequestTemplates: { $default: '#set($action = $input.path(\'$.action\')\n{ "statusCode": 200 }' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        RequestTemplates: { $default: '#set($action = $input.path(\'$.action\'))\n{ "statusCode": 200 }' },
      },
    },
  },

  *check(known, facts) {
    for (const [key, template] of lintedTemplates(known, facts)) {
      const placeOf = placesIn(template)
      for (const { name, at, open } of scanTemplate(template).directives) {
        if (open === undefined || !EXPRESSIONS.includes(name)) continue
        const quote = open === 'quote'
        yield {
          field: 'RequestTemplates',
          path: [key],
          within: placeOf(at),
          says: quote ? `A quote in "#${name}(…)" is not closed.` : `The parenthesis of "#${name}" is not closed.`,
          fix: { words: quote ? 'close the quote, and write a quote within a string twice' : 'close the parenthesis' },
        }
      }
    }
  },
}
