import { selectionOfBody } from '../../../src/rules/websocket/selection-of-body.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (expression: string): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  TemplateSelectionExpression: expression,
})

checkRule(selectionOfBody, {
  accepts: {
    'no expression': { draft: { IntegrationType: 'MOCK' } },
    text: { draft: mock('application/json') },
    'an escaped dollar sign': { draft: mock('\\$default') },
    'one too many backslashes': { draft: mock('\\\\$default') },
    'a part of the message': { draft: mock('$request.body.action') },
    'several parts with text': { draft: mock('${request.body.version}-${request.body.action}-beta') },
    'a part with an index': { draft: mock('$request.body.items[0].kind') },
    'the message': { draft: mock('$request.body') },
    'a dollar sign that begins no variable': { draft: mock('5$') },
    '$default, which is looked at elsewhere': { draft: mock('$default') },
    'a proxy, which picks no template': {
      protocol: 'WEBSOCKET',
      draft: { ...mock('$context.routeKey'), IntegrationType: 'AWS_PROXY' },
    },
    'an HTTP API': { protocol: 'HTTP', draft: { ...mock('$context.routeKey'), IntegrationType: 'HTTP_PROXY' } },
  },
  refuses: {
    'another variable': {
      draft: mock('$context.routeKey'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: '"$context.routeKey" is no part of the message, and nothing else can pick a template.',
          fix: { words: 'use ${request.body.NAME} or fixed text, with \\$ for a dollar sign' },
        },
      ],
    },
    'a header': {
      draft: mock('${request.header.x}'),
      says: '"${request.header.x}" is no part of the message, and nothing else can pick a template.',
    },
    'a body by another name': {
      draft: mock('v1-$input.body.action'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: '"$input.body.action" is no part of the message, and nothing else can pick a template.',
          fix: { put: 'v1-${request.body.action}' },
        },
      ],
    },
    'an open brace': {
      draft: mock('${request.body.action'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: 'The brace in "${request.body.action" is not closed.',
          fix: { put: '${request.body.action}' },
        },
      ],
    },
    '$default with braces': {
      draft: mock('${default}'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: '"${default}" is no part of the message, and nothing else can pick a template.',
          fix: { put: '\\$default' },
        },
      ],
    },
    'two of them': {
      draft: mock('$body.a$context.b'),
      breaches: ['$body.a', '$context.b'].map((variable) => ({
        field: 'TemplateSelectionExpression',
        says: `"${variable}" is no part of the message, and nothing else can pick a template.`,
        fix: { words: 'use ${request.body.NAME} or fixed text, with \\$ for a dollar sign' },
      })),
    },
  },
})
