import { commaInShorthand } from '../../../src/rules/habits/comma-in-shorthand.ts'
import { checkRule } from '../../support/check-rule.ts'

const typed = (draft: Readonly<Record<string, unknown>>) => ({ draft, as: 'flag' }) as const
const action = (parameters: unknown) =>
  typed({
    IntegrationType: 'AWS_PROXY',
    IntegrationSubtype: 'StepFunctions-StartExecution',
    RequestParameters: parameters,
  })
const proxy = (members: Readonly<Record<string, unknown>>) =>
  ({ ...typed({ IntegrationType: 'HTTP_PROXY', ...members }), protocol: 'HTTP' }) as const
const socket = (parameters: unknown) => typed({ IntegrationType: 'HTTP', RequestParameters: parameters })

const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:m'

checkRule(commaInShorthand, {
  accepts: {
    'parameters of an action': action({ StateMachineArn: ARN, Input: 'a,b=c' }),
    'a document, where somebody wrote the key': { ...action({ Input: 'a', b: 'c' }), as: 'document' },
    'JSON, likewise': { ...action({ Input: 'a', b: 'c' }), as: 'flag-json' },
    'a misspelled parameter': action({ Input: 'a', stateMachineARN: ARN }),
    'what could be thought to be a parameter': action({ Input: 'a', Subject: 'b' }),
    'a mapping where an action is called': action({ Input: 'a', 'append:header.x': 'b' }),
    'a stray in front': action({ b: 'c', Input: 'a' }),
    'an unknown action': typed({
      IntegrationType: 'AWS_PROXY',
      IntegrationSubtype: 'StepFunctions-Start',
      RequestParameters: { Input: 'a', b: 'c' },
    }),
    'a misspelled mapping': proxy({ RequestParameters: { 'append:header.x': 'a', 'Append:header.y': 'b' } }),
    'half a mapping': proxy({ RequestParameters: { 'append:header.x': 'a', path: '/b' } }),
    'a REST mapping': proxy({
      RequestParameters: { 'append:header.x': 'a', 'integration.request.header.x': 'b' },
    }),
    'templates, whose keys are free': typed({ IntegrationType: 'MOCK', RequestTemplates: { a: 'b', c: 'd' } }),
    'an unknown protocol': typed({ IntegrationType: 'HTTP_PROXY', RequestParameters: { a: 'b', c: 'd' } }),
    'what is no map': typed({ IntegrationType: 'MOCK', RequestParameters: 'a' }),
    'a status without a map': proxy({ ResponseParameters: { '200': 'a', b: 'c' } }),
    nothing: proxy({}),
  },
  refuses: {
    'a piece of a parameter': {
      ...action({ StateMachineArn: ARN, Input: 'a', b: 'c' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['b'],
          says: '"b" is no parameter of StepFunctions-StartExecution: the comma before it ended the value of Input.',
          fix: {
            words: `keep the comma within the value: --request-parameters 'StateMachineArn=${ARN},Input=a\\,b=c'`,
          },
        },
      ],
    },
    'two pieces of a header': {
      ...proxy({
        RequestParameters: {
          'append:header.cache-control': ['no-cache', 'no-store'],
          'max-age': '60',
          's-maxage': '30',
        },
      }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['max-age'],
          says: '"max-age" is no key of a request mapping: the comma before it ended the value of append:header.cache-control.',
          fix: {
            words:
              "keep the comma within the value: --request-parameters 'append:header.cache-control=no-cache\\,no-store\\,max-age=60\\,s-maxage=30'",
          },
        },
        {
          field: 'RequestParameters',
          path: ['s-maxage'],
          says: '"s-maxage" is no key of a request mapping: the comma before it ended the value of append:header.cache-control.',
          fix: {
            words:
              "keep the comma within the value: --request-parameters 'append:header.cache-control=no-cache\\,no-store\\,max-age=60\\,s-maxage=30'",
          },
        },
      ],
    },
    'a piece of a header of the response': {
      ...proxy({
        ResponseParameters: {
          '200': { 'overwrite:header.cache-control': 'no-cache', 'max-age': '60' },
          '404': { 'overwrite:statuscode': '200' },
        },
      }),
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'max-age'],
          says: '"max-age" is no key of a response mapping: the comma before it ended the value of overwrite:header.cache-control.',
          fix: {
            words:
              "keep the comma within the value: --response-parameters '200={overwrite:header.cache-control=no-cache\\,max-age=60},404={overwrite:statuscode=200}'",
          },
        },
      ],
    },
    'a piece of a header on a WebSocket API': {
      ...socket({ 'integration.request.header.x': 'a', b: 'c' }),
      says: '"b" is no header, query string or path of the request to the backend: the comma before it ended the value of integration.request.header.x.',
    },
    'a long map, of which the pair is shown': {
      ...action({ StateMachineArn: `${ARN}${'m'.repeat(300)}`, Input: 'a', b: 'c' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['b'],
          says: '"b" is no parameter of StepFunctions-StartExecution: the comma before it ended the value of Input.',
          fix: { words: "keep the comma within the value: 'Input=a\\,b=c'" },
        },
      ],
    },
  },
})
