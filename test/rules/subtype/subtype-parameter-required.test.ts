import { subtypeParameterRequired } from '../../../src/rules/subtype/subtype-parameter-required.ts'
import { checkRule } from '../../support/check-rule.ts'

const events = (parameters: unknown): Readonly<Record<string, unknown>> => ({
  IntegrationType: 'AWS_PROXY',
  IntegrationSubtype: 'EventBridge-PutEvents',
  RequestParameters: parameters,
})

checkRule(subtypeParameterRequired, {
  accepts: {
    'all of them': { draft: events({ Detail: '$request.body', DetailType: 'a', Source: 'b' }) },
    'one of another type, which is said elsewhere': { draft: events({ Detail: 1, DetailType: 'a', Source: 'b' }) },
    'an empty one, likewise': { draft: events({ Detail: '', DetailType: 'a', Source: 'b' }) },
    'misspelled ones, likewise': { draft: events({ detail: '$request.body', 'detail-type': 'a', Sorce: 'b' }) },
    'what is no map': { draft: events('Detail=a') },
    'an unknown action': { draft: { ...events({}), IntegrationSubtype: 'EventBridge-PutEvent' } },
    'an action where none is allowed': { draft: { ...events({}), IntegrationType: 'HTTP_PROXY' } },
    'an action on a WebSocket API': { draft: events({}), protocol: 'WEBSOCKET' },
    'no action': { draft: { IntegrationType: 'AWS_PROXY' }, protocol: 'HTTP' },
  },
  refuses: {
    'one missing': {
      draft: events({ Detail: '$request.body', DetailType: 'a' }),
      breaches: [
        {
          field: 'RequestParameters',
          says: 'EventBridge-PutEvents needs Source, which is missing.',
          fix: { words: 'add it, as in Source=com.example.orders' },
        },
      ],
    },
    'all missing': {
      draft: events({}),
      breaches: [
        {
          field: 'RequestParameters',
          says: 'EventBridge-PutEvents needs Detail, DetailType and Source, which are missing.',
          fix: {
            words: 'add them, as in Detail=$request.body.detail, DetailType=OrderPlaced, Source=com.example.orders',
          },
        },
      ],
    },
    'no parameters at all': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'StepFunctions-StopExecution' },
      protocol: 'HTTP',
      says: 'StepFunctions-StopExecution needs ExecutionArn, which is missing.',
    },
    'two missing and one misspelled': {
      draft: events({ DETAIL: '$request.body' }),
      says: 'EventBridge-PutEvents needs DetailType and Source, which are missing.',
    },
    'one missing beside a stranger': {
      draft: events({ Detail: '$request.body', DetailType: 'a', Foo: 'b' }),
      says: 'EventBridge-PutEvents needs Source, which is missing.',
    },
  },
})
