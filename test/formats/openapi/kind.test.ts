import { describe, expect, test } from 'vitest'
import { readOpenapiBody } from '../../../src/formats/openapi/read-body.ts'
import type { BodyContext } from '../../../src/formats/openapi/read-body.ts'
import { newRegistry } from '../../../src/formats/references/registry.ts'
import type { Reading } from '../../../src/formats/format.ts'
import { sourceOf } from './source.ts'

function read(text: string, context: Partial<BodyContext> = {}): Reading {
  const { value, place } = sourceOf(text)
  return readOpenapiBody(value, { registry: newRegistry(), place, api: 'a1', ...context })
}

const X = 'x-amazon-apigateway-integration'

describe('which kind of API', () => {
  const cases: Record<string, { text: string; kinds: readonly string[]; kind?: 'rest' | 'http' }> = {
    'Swagger 2.0': {
      text: `swagger: '2.0'\npaths: {/a: {get: {${X}: {type: http_proxy, payloadFormatVersion: '1.0'}}}}`,
      kinds: ['rest'],
    },
    'as it is told': { text: `paths: {/a: {get: {${X}: {responses: {}}}}}`, kind: 'http', kinds: ['HTTP'] },
    'told the other way': {
      text: `paths: {/a: {get: {${X}: {payloadFormatVersion: '1.0'}}}}`,
      kind: 'rest',
      kinds: ['rest'],
    },
    'by its responses': {
      text: `paths: {/a: {get: {${X}: {type: http_proxy, responses: {}}}, put: {${X}: {type: aws_proxy}}}}`,
      kinds: ['rest', 'rest'],
    },
    'by a type alone': { text: `paths: {/a: {get: {${X}: {type: mock}}}}`, kinds: ['rest'] },
    'by content types': {
      text: `paths: {/a: {get: {${X}: {type: http, requestTemplates: {application/json: x}}}}}`,
      kinds: ['rest'],
    },
    'by selection keys': {
      text: `paths: {/a: {get: {${X}: {type: http, requestTemplates: {$default: x}}}}}`,
      kinds: ['WEBSOCKET'],
    },
    'by its top': {
      text: `x-amazon-apigateway-policy: {}\npaths: {/a: {get: {${X}: {type: aws_proxy}}}}`,
      kinds: ['rest'],
    },
    'by its private endpoint': {
      text: `x-amazon-apigateway-endpoint-configuration: {vpcEndpointIds: []}\npaths: {/a: {get: {${X}: {}}}}`,
      kinds: ['rest'],
    },
    'an endpoint of either': {
      text: `x-amazon-apigateway-endpoint-configuration: {disableExecuteApiEndpoint: true}\npaths: {/a: {get: {${X}: {}}}}`,
      kinds: ['HTTP'],
    },
    'by CORS': {
      text: `x-amazon-apigateway-cors: {}\npaths: {/a: {get: {${X}: {type: aws, responses: {}}}}}`,
      kinds: ['rest'],
    },
    'signs of both': {
      text: `paths: {/a: {get: {${X}: {responses: {}}}, put: {${X}: {integrationSubtype: SQS-SendMessage}}, post: {${X}: {}}}}`,
      kinds: ['rest', 'HTTP', 'HTTP'],
    },
    'no sign': { text: `paths: {/a: {get: {${X}: {type: http_proxy, uri: 'https://a.b'}}}}`, kinds: ['HTTP'] },
    'route.request': {
      text: `paths: {/a: {get: {${X}: {type: http_proxy, requestParameters: {integration.request.header.a: route.request.header.b}}}}}`,
      kinds: ['WEBSOCKET'],
    },
    'method.request': {
      text: `paths: {/a: {get: {${X}: {type: http_proxy, requestParameters: {integration.request.header.a: method.request.header.b}}}}}`,
      kinds: ['rest'],
    },
    'a listener': {
      text: `paths: {/a: {get: {${X}: {type: http_proxy, passthroughBehavior: never, uri: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/50dc6c495c0c9188/0467ef3c8400ae65'}}}}`,
      kinds: ['HTTP'],
    },
    'a type that no HTTP API has, whatever is said beside it': {
      text: `x-amazon-apigateway-cors: {}\npaths: {/a: {get: {${X}: {type: aws, uri: x, responses: {}}}, put: {${X}: {type: aws_proxy}}}}`,
      kinds: ['rest', 'HTTP'],
    },
  }
  test.each(Object.entries(cases))('%s', (_, { text, kinds, kind }) => {
    const { found } = read(text, kind === undefined ? {} : { kind })

    expect(found.map((each) => (each.kind === 'rest' ? 'rest' : each.protocol))).toEqual(kinds)
  })
})
