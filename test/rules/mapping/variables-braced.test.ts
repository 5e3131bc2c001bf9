import { variablesBraced } from '../../../src/rules/mapping/variables-braced.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(variablesBraced, {
  accepts: {
    'one variable without braces': {
      draft: { RequestParameters: { 'append:header.h': '/v1/$request.path.proxy' } },
      protocol: 'HTTP',
    },
    'braces around all': {
      draft: { RequestParameters: { 'append:header.h': '${request.path.a}/${request.path.b}' } },
      protocol: 'HTTP',
    },
    'braces around all but one': {
      draft: { RequestParameters: { 'append:header.h': '${request.path.a}/$request.path.b' } },
      protocol: 'HTTP',
    },
    'dollars of texts': {
      draft: { RequestParameters: { 'append:header.h': '$5 or $request.path.b' } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': {
      draft: { RequestParameters: { x: '$request.path.a $request.path.b' } },
    },
  },
  refuses: {
    'two variables': {
      draft: { RequestParameters: { 'append:header.h': '$request.path.name $request.path.id' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: 'Several variables stand in one value without braces.',
          fix: { put: '${request.path.name} ${request.path.id}' },
        },
      ],
    },
    'two for a service action': {
      draft: {
        IntegrationSubtype: 'SQS-SendMessage',
        RequestParameters: { MessageBody: '{"a":"$request.path.a","b":"$context.stage"}' },
      },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['MessageBody'],
          says: 'Several variables stand in one value without braces.',
          fix: { put: '{"a":"${request.path.a}","b":"${context.stage}"}' },
        },
      ],
    },
    'two in a response': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$context.stage-$response.header.x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: 'Several variables stand in one value without braces.',
          fix: { put: '${context.stage}-${response.header.x}' },
        },
      ],
    },
  },
})
