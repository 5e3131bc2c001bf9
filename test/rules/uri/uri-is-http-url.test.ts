import { uriIsHttpUrl } from '../../../src/rules/uri/uri-is-http-url.ts'
import { checkRule } from '../../support/check-rule.ts'

const http = (IntegrationUri: unknown) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY', IntegrationUri })
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const LISTENER = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/50dc6c495c0c9188/0467ef3c8400ae65'
const SHORT = '"arn:aws:elasticloadbalancing:us-east-1:123456789012:listener…"'
const VPC_LINK = { ConnectionType: 'VPC_LINK', ConnectionId: 'abcd123' }

checkRule(uriIsHttpUrl, {
  accepts: {
    'a URL': { draft: http('https://example.com/{proxy}?a=${stageVariables.a}'), protocol: 'HTTP' },
    'a URL with a variable for its host': { draft: http('http://${stageVariables.host}') },
    'a listener behind a VPC link': { draft: { ...http(LISTENER), ...VPC_LINK }, protocol: 'HTTP' },
    'what a VPC link of an HTTP API refuses': { draft: { ...http('example.com'), ...VPC_LINK }, protocol: 'HTTP' },
    'a VPC link of who knows what': { draft: { ...http('example.com'), ...VPC_LINK } },
    'a URL behind the VPC link of a WebSocket API': {
      draft: { ...http('http://www.example.net'), ...VPC_LINK },
      protocol: 'WEBSOCKET',
    },
    'a connection that is none': { draft: { ...http(LISTENER), ConnectionType: 'VPCLINK' } },
    'an empty URI, which is said elsewhere': { draft: http('') },
    'a URI that is no text': { draft: http(5) },
    'another partition, which is said elsewhere': { draft: http('arn:was:lambda:us-east-1:123456789012:function:f') },
    'other types': { draft: { ...http(FUNCTION), IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'no scheme': {
      draft: http('api.example.com/orders'),
      breaches: [
        {
          field: 'IntegrationUri',
          says: '"api.example.com/orders" is no absolute URL: it does not begin with http:// or https://.',
          fix: { put: 'https://api.example.com/orders' },
        },
      ],
    },
    'no scheme behind the VPC link of a WebSocket API': {
      draft: { ...http('/orders'), ...VPC_LINK },
      protocol: 'WEBSOCKET',
      says: '"/orders" is no absolute URL: it does not begin with http:// or https://.',
    },
    'a function': {
      draft: http(FUNCTION),
      protocol: 'HTTP',
      breaches: [
        {
          field: 'IntegrationUri',
          says: `HTTP_PROXY calls a URL, and "${FUNCTION}" is a Lambda function.`,
          fix: { add: { field: 'IntegrationType', value: 'AWS_PROXY' } },
        },
      ],
    },
    'a function of the type HTTP': {
      draft: { ...http(FUNCTION), IntegrationType: 'HTTP' },
      breaches: [
        {
          field: 'IntegrationUri',
          says: `HTTP calls a URL, and "${FUNCTION}" is a Lambda function.`,
          fix: { add: { field: 'IntegrationType', value: 'AWS' } },
        },
      ],
    },
    'a listener over the internet': {
      draft: http(LISTENER),
      breaches: [
        {
          field: 'IntegrationUri',
          says: `${SHORT} is reached through a VPC link only: ConnectionType VPC_LINK and its ConnectionId.`,
          fix: { add: { field: 'ConnectionType', value: 'VPC_LINK' } },
        },
      ],
    },
    'a listener on a WebSocket API': {
      draft: { ...http(LISTENER), ...VPC_LINK },
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'IntegrationUri',
          says: `HTTP_PROXY calls a URL here, and ${SHORT} is an ARN.`,
          fix: { words: 'give the http:// or https:// URL of the backend' },
        },
      ],
    },
    'a target group': {
      draft: http('arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/50dc'),
      protocol: 'HTTP',
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'HTTP_PROXY calls a URL here, and "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgr…" is an ARN.',
          fix: { words: 'give the ARN of the listener, with ConnectionType VPC_LINK' },
        },
      ],
    },
    'an action': {
      draft: http('arn:aws:apigateway:us-east-1:sqs:path/1/q'),
      protocol: 'HTTP',
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'HTTP_PROXY calls a URL here, and "arn:aws:apigateway:us-east-1:sqs:path/1/q" is an ARN.',
          fix: { words: 'use IntegrationType AWS_PROXY and name the action as IntegrationSubtype' },
        },
      ],
    },
  },
})
