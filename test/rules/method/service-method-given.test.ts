import { serviceMethodGiven } from '../../../src/rules/method/service-method-given.ts'
import { checkRule } from '../../support/check-rule.ts'

const aws = (IntegrationUri: unknown) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS', IntegrationUri })
const ACTION = 'arn:aws:apigateway:us-east-1:states:action/StartExecution'
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'

checkRule(serviceMethodGiven, {
  accepts: {
    'a method': { draft: { ...aws(ACTION), IntegrationMethod: 'POST' } },
    'a method of another type': { draft: { ...aws(ACTION), IntegrationMethod: 5 } },
    'a function, which gets POST': {
      draft: aws(`arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`),
    },
    'a URI that is refused': { draft: aws('https://example.com') },
    'a URI that is no text': { draft: aws(5) },
    'no URI': { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'AWS' } },
    'an HTTP API, which refuses the type': { draft: aws(ACTION), protocol: 'HTTP' },
  },
  refuses: {
    'no method': {
      draft: aws(ACTION),
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'IntegrationMethod',
          says: 'IntegrationMethod is missing: which one a service other than Lambda gets without it is not documented.',
          fix: { add: { field: 'IntegrationMethod', value: 'POST' } },
        },
      ],
    },
  },
})
