import { uriNamesAction } from '../../../src/rules/uri/uri-names-action.ts'
import { checkRule } from '../../support/check-rule.ts'

const aws = (IntegrationUri: unknown) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS', IntegrationUri })
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:chat'

checkRule(uriNamesAction, {
  accepts: {
    'an action': { draft: aws('arn:aws:apigateway:us-east-1:states:action/StartExecution') },
    'a path, by a subdomain of the service': { draft: aws('arn:aws:apigateway:us-east-1:a1.execute-api:path/prod') },
    'an empty URI, which is said elsewhere': { draft: aws('') },
    'a URI that is no text': { draft: aws(5) },
    'an HTTP API, which refuses the type': { draft: aws(FUNCTION), protocol: 'HTTP' },
    'other types': { draft: { ...aws(FUNCTION), IntegrationType: 'AWS_PROXY' }, protocol: 'WEBSOCKET' },
  },
  refuses: {
    'the plain ARN of a function': {
      draft: aws(FUNCTION),
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'IntegrationUri',
          says: `"${FUNCTION}" names a resource, and not what to do with it.`,
          fix: { put: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations` },
        },
      ],
    },
    'neither action nor path': {
      draft: aws('arn:aws:apigateway:us-east-1:states:StartExecution'),
      says: 'After the service, "StartExecution" should begin with "action/" or "path/".',
    },
  },
})
