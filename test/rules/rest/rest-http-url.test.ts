import { restHttpUrl } from '../../../src/rules/rest/rest-http-url.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restHttpUrl, {
  accepts: {
    https: { Type: 'HTTP', Uri: 'https://example.com/{proxy}' },
    capitals: { Type: 'HTTP_PROXY', Uri: 'HTTP://example.com' },
    'a stage variable for the host': { Type: 'HTTP_PROXY', Uri: 'http://${stageVariables.host}/orders' },
    'a stage variable for all of it': { Type: 'HTTP_PROXY', Uri: '${stageVariables.url}' },
    'variables of a template': { Type: 'HTTP_PROXY', Uri: '${LoadBalancer.DNSName}/orders' },
    'what a template computes': { Type: 'HTTP_PROXY', Uri: { Ref: 'Backend' } },
    'an ARN of type AWS': { Type: 'AWS', Uri: 'arn:aws:apigateway:us-east-1:s3:path/orders' },
    'what MOCK drops': { Type: 'MOCK', Uri: 'orders' },
  },
  refuses: {
    'no scheme': {
      integration: { Type: 'HTTP_PROXY', Uri: 'example.com:8080/orders' },
      breaches: [
        {
          field: 'Uri',
          says: '"example.com:8080/orders" is not a URL that begins with http:// or https://.',
          fix: { put: 'https://example.com:8080/orders' },
        },
      ],
    },
    'a blank before it': {
      integration: { Type: 'HTTP_PROXY', Uri: ' https://example.com' },
      breaches: [
        {
          field: 'Uri',
          says: '" https://example.com" is not a URL that begins with http:// or https://.',
          fix: { put: 'https://example.com' },
        },
      ],
    },
    'a listener': {
      integration: {
        Type: 'HTTP_PROXY',
        Uri: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/1/2',
      },
      breaches: [
        {
          field: 'Uri',
          says: '"arn:aws:elasticloadbalancing:us-east-1:123456789012:listener…" is not a URL that begins with http:// or https://.',
          fix: { words: 'write the ARN as IntegrationTarget and a URL here' },
        },
      ],
    },
    'a word': {
      integration: { Type: 'HTTP', Uri: 'non-valid-http' },
      says: '"non-valid-http" is not a URL that begins with http:// or https://.',
    },
  },
})
