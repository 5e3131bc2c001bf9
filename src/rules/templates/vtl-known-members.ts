import { excerpt } from '../../grammar/excerpt.ts'
import { placesIn } from '../../grammar/place.ts'
import { scanTemplate } from '../../grammar/vtl.ts'
import { closeMatches } from '../../python/difflib.ts'
import { orList } from '../../model/condition-words.ts'
import type { Rule } from '../rule.ts'
import { lintedTemplates } from './linted-templates.ts'

/** What the service gives to templates, with all the members there are. */
const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['input', ['body', 'json', 'params', 'path']],
  ['util', ['base64Decode', 'base64Encode', 'escapeJavaScript', 'parseJson', 'urlDecode', 'urlEncode']],
])

export const vtlKnownMembers: Rule = {
  id: 'vtl-known-members',
  refs: ['R142'],
  tier: 'advice',
  title: 'A template asks of $input and $util what they have.',
  why: 'What they do not have is left in the text as it is written. The $util of AppSync has more than that of API Gateway.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestTemplates: { $default: '{ "order": $input.jsonPath(\'$.order\') }' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestTemplates: { $default: '{ "order": $input.json(\'$.order\') }' },
      },
    },
  },

  *check(known, facts) {
    for (const [key, template] of lintedTemplates(known, facts)) {
      const placeOf = placesIn(template)
      for (const { name, member, at } of scanTemplate(template).references) {
        const members = MEMBERS.get(name)
        if (members === undefined || members.includes(member)) continue
        const near = nearest(member, members)
        yield {
          field: 'RequestTemplates',
          path: [key],
          within: placeOf(at),
          says: `"$${name}" has no ${excerpt(member)}.`,
          fix: { words: `write ${orList((near.length > 0 ? near : members).map((each) => `$${name}.${each}`))}` },
        }
      }
    }
  },
}

function nearest(member: string, members: readonly string[]): readonly string[] {
  const close = closeMatches(
    member.toLowerCase(),
    members.map((each) => each.toLowerCase()),
    0.6,
  )
  return members.filter((each) => close.includes(each.toLowerCase()))
}
