import { excerpt } from '../../grammar/excerpt.ts'
import { readSelection } from '../../grammar/selection-expression.ts'
import type { Variable } from '../../grammar/selection-expression.ts'
import type { Fix, Rule } from '../rule.ts'
import { picksTemplates } from './picks-templates.ts'

const BODY = /^request\.body(?:[.[]|$)/
const NEARLY_BODY = /^(?:(?:route|method|input|event|context|request)\.)*body\.(.+)$/i

export const selectionOfBody: Rule = {
  id: 'selection-of-body',
  refs: ['R126'],
  tier: 'service',
  title: 'A template is picked by parts of the message, ${request.body.NAME}, and by fixed text.',
  why: 'Other selection expressions of the API know more variables than the one for templates. Braces must be closed.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-transformations.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        TemplateSelectionExpression: '$context.routeKey',
        RequestTemplates: { order: "$input.json('$.order')" },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        TemplateSelectionExpression: '${request.body.action}',
        RequestTemplates: { order: "$input.json('$.order')" },
      },
    },
  },

  *check({ TemplateSelectionExpression: expression }, facts) {
    if (expression === undefined || !picksTemplates(facts)) return
    const wrong = readSelection(expression).filter((part) => part.kind === 'variable' && !isRight(part))
    for (const part of wrong)
      if (part.kind === 'variable')
        yield {
          field: 'TemplateSelectionExpression',
          says: part.closed
            ? `${excerpt(expression.slice(part.at, part.end))} is no part of the message, and nothing else can pick a template.`
            : `The brace in ${excerpt(expression.slice(part.at))} is not closed.`,
          fix: (wrong.length === 1 ? mended(expression, part) : undefined) ?? {
            words: 'use ${request.body.NAME} or fixed text, with \\$ for a dollar sign',
          },
        }
  },
}

/** `$default` is looked at by a rule of its own. */
const isRight = ({ name, closed, braced }: Variable): boolean =>
  closed && (BODY.test(name) || (name === 'default' && !braced))

function mended(expression: string, { name, at, end }: Variable): Fix | undefined {
  const right = meant(name)
  return right === undefined ? undefined : { put: expression.slice(0, at) + right + expression.slice(end) }
}

function meant(name: string): string | undefined {
  if (name === 'default') return '\\$default'
  const [, path] = NEARLY_BODY.exec(name.trim()) ?? []
  return path === undefined ? undefined : `\${request.body.${path}}`
}
