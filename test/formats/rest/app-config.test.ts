import { checkConversions } from './conversion.ts'

checkConversions('HTTP', {
  AppConfig: {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:appconfig:path/applications/orders/environments/{env}/configurations/main',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestParameters: {
        'integration.request.path.env': 'method.request.path.env',
        'integration.request.querystring.client_id': 'context.requestId',
      },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'AppConfig-GetConfiguration',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        Application: 'orders',
        Environment: '${request.path.env}',
        Configuration: 'main',
        ClientId: '$context.requestId',
        Region: 'us-east-1',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype AppConfig-GetConfiguration.',
      'changed IntegrationHttpMethod: Dropped: AppConfig-GetConfiguration has no method.',
      'changed Uri: Becomes IntegrationSubtype AppConfig-GetConfiguration.',
      'carried Credentials',
      'changed RequestParameters.integration.request.path.env: Becomes a parameter of AppConfig-GetConfiguration.',
      'changed RequestParameters.integration.request.querystring.client_id: Becomes a parameter of AppConfig-GetConfiguration.',
    ],
  },
  'a path that is something else': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:appconfig:path/applications/orders',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
    },
    notes: [
      'lost Type: What it sends cannot be said as parameters of AppConfig-GetConfiguration. An HTTP API has no integration of type AWS. [let a Lambda function call the service]',
    ],
  },
  'a client named in the Uri': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:appconfig:path/applications/a/environments/b/configurations/c?client_id=d',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'AppConfig-GetConfiguration',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: { Application: 'a', Environment: 'b', Configuration: 'c', ClientId: 'd', Region: 'us-east-1' },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype AppConfig-GetConfiguration.',
      'changed IntegrationHttpMethod: Dropped: AppConfig-GetConfiguration has no method.',
      'changed Uri: Becomes IntegrationSubtype AppConfig-GetConfiguration.',
      'carried Credentials',
    ],
  },
})
