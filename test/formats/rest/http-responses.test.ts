import { checkConversions } from './conversion.ts'

checkConversions('HTTP', {
  responses: {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com/orders',
      IntegrationResponses: [
        {
          StatusCode: '404',
          SelectionPattern: '500|502',
          ResponseParameters: {
            'method.response.header.a': "'x'",
            'method.response.header.Access-Control-Allow-Origin': "'*'",
          },
        },
        {
          StatusCode: '403',
          SelectionPattern: '403',
          ResponseParameters: { 'method.response.header.b': 'integration.response.body.m' },
          ResponseTemplates: { 'application/json': '{}' },
          ContentHandling: 'CONVERT_TO_TEXT',
        },
        { StatusCode: '200', SelectionPattern: '' },
        { StatusCode: '404', SelectionPattern: '502', Extra: 1 },
        {
          StatusCode: '302',
          SelectionPattern: '3\\d{2}',
          ResponseParameters: { 'method.response.header.Location': 'integration.response.header.Location' },
        },
      ],
    },
    draft: {
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://example.com/orders',
      ResponseParameters: {
        '403': { 'overwrite:header.b': '$response.body.m' },
        '500': { 'overwrite:statuscode': '404', 'overwrite:header.a': 'x' },
        '502': { 'overwrite:statuscode': '404', 'overwrite:header.a': 'x' },
      },
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'carried Uri',
      'changed IntegrationResponses[0].StatusCode: Becomes overwrite:statuscode for 500, 502.',
      'changed IntegrationResponses[0].SelectionPattern: Becomes the status 500, 502 of the backend.',
      'changed IntegrationResponses[0].ResponseParameters.method.response.header.a: Becomes "overwrite:header.a": "x".',
      'lost IntegrationResponses[0].ResponseParameters.method.response.header.Access-Control-Allow-Origin: HTTP APIs keep the header Access-Control-Allow-Origin to themselves. [set the CorsConfiguration of the API]',
      'changed IntegrationResponses[1].StatusCode: Dropped: it is the status of the backend.',
      'changed IntegrationResponses[1].SelectionPattern: Becomes the status 403 of the backend.',
      'changed IntegrationResponses[1].ResponseParameters.method.response.header.b: Becomes "overwrite:header.b": "$response.body.m".',
      'lost IntegrationResponses[1].ResponseTemplates.application/json: HTTP APIs do not change bodies. [have the backend or a Lambda function make the body]',
      'lost IntegrationResponses[1].ContentHandling: HTTP APIs do not convert payloads. [have the backend send what clients want]',
      'changed IntegrationResponses[2].StatusCode: Dropped: the status of the backend is passed on as it is.',
      'changed IntegrationResponses[2].SelectionPattern: Dropped: it is empty.',
      'changed IntegrationResponses[3].StatusCode: Becomes overwrite:statuscode for 502.',
      'changed IntegrationResponses[3].SelectionPattern: Becomes the status 502 of the backend.',
      'lost IntegrationResponses[3].Extra: CreateIntegration has nothing for it. [leave it out]',
      'lost IntegrationResponses[4].StatusCode: It goes with its pattern.',
      'lost IntegrationResponses[4].SelectionPattern: "3\\\\d{2}" is a pattern, and an HTTP API maps the responses of single statuses. [map each status with a response of its own]',
      'lost IntegrationResponses[4].ResponseParameters.method.response.header.Location: It goes with its status. [map each status with a response of its own]',
    ],
  },
  'patterns, tried on statuses': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com/orders',
      IntegrationResponses: [
        {
          StatusCode: '302',
          SelectionPattern: '3\\d{2}',
          ResponseParameters: { 'method.response.header.Location': 'integration.response.header.Location' },
        },
        { StatusCode: '99', ResponseParameters: { 'method.response.header.a': "'x'" } },
      ],
    },
    statuses: ['301', '302', '404'],
    draft: {
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://example.com/orders',
      ResponseParameters: {
        '301': { 'overwrite:statuscode': '302', 'overwrite:header.Location': '$response.header.Location' },
        '302': { 'overwrite:header.Location': '$response.header.Location' },
      },
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'carried Uri',
      'changed IntegrationResponses[0].StatusCode: Becomes overwrite:statuscode for 301.',
      'changed IntegrationResponses[0].SelectionPattern: Becomes the status 301, 302 of the backend.',
      'changed IntegrationResponses[0].ResponseParameters.method.response.header.Location: Becomes "overwrite:header.Location": "$response.header.Location".',
      'lost IntegrationResponses[1].StatusCode: "99" is no status from 200 to 599. [give three digits]',
      'lost IntegrationResponses[1].ResponseParameters.method.response.header.a: It goes with its status. [map each status with a response of its own]',
    ],
  },
})
