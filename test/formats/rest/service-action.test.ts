import { checkConversions } from './conversion.ts'

checkConversions('HTTP', {
  'SQS, by a form': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: { 'application/json': 'Action=SendMessage&MessageBody=$input.body' },
      RequestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'SQS-SendMessage',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
        MessageBody: '$request.body',
        Region: 'us-east-1',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype SQS-SendMessage.',
      'changed IntegrationHttpMethod: Dropped: SQS-SendMessage has no method.',
      'changed Uri: Becomes IntegrationSubtype SQS-SendMessage.',
      'carried Credentials',
      'changed RequestTemplates.application/json: Becomes RequestParameters of SQS-SendMessage.',
      'changed RequestParameters.integration.request.header.Content-Type: Dropped: SQS-SendMessage sends it by itself.',
    ],
  },
  'SQS, by the query string': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestParameters: {
        'integration.request.querystring.Action': "'SendMessage'",
        'integration.request.querystring.MessageBody': 'method.request.body',
        'integration.request.header.x': "'y'",
      },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'SQS-SendMessage',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
        MessageBody: '$request.body',
        Region: 'us-east-1',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype SQS-SendMessage.',
      'changed IntegrationHttpMethod: Dropped: SQS-SendMessage has no method.',
      'changed Uri: Becomes IntegrationSubtype SQS-SendMessage.',
      'carried Credentials',
      'changed RequestParameters.integration.request.querystring.Action: Becomes a parameter of SQS-SendMessage.',
      'changed RequestParameters.integration.request.querystring.MessageBody: Becomes a parameter of SQS-SendMessage.',
      'lost RequestParameters.integration.request.header.x: SQS-SendMessage sends nothing but its parameters. [leave it out]',
    ],
  },
  'SQS, with a message of several': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:action/SendMessage',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: {
        'application/json':
          "QueueUrl=https%3A%2F%2Fsqs.us-east-1.amazonaws.com%2F123456789012%2Forders&MessageBody=$util.urlEncode($input.body)&MessageGroupId=$input.params().header.get('group')&Version=2012-11-05",
      },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'SQS-SendMessage',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
        MessageBody: '$request.body',
        MessageGroupId: '$request.header.group',
        Region: 'us-east-1',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype SQS-SendMessage.',
      'changed IntegrationHttpMethod: Dropped: SQS-SendMessage has no method.',
      'changed Uri: Becomes IntegrationSubtype SQS-SendMessage.',
      'carried Credentials',
      'changed RequestTemplates.application/json: Becomes RequestParameters of SQS-SendMessage.',
    ],
  },
  EventBridge: {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:events:action/PutEvents',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: {
        'application/json':
          '{"Entries":[{"Source":"com.example","DetailType":"$input.path(\'$.type\')","Detail":"$util.escapeJavaScript($input.json(\'$.detail\'))","EventBusName":"bus-$stageVariables.env","Resources":["a"]}]}',
      },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'EventBridge-PutEvents',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        Detail: '$request.body.detail',
        DetailType: '$request.body.type',
        Source: 'com.example',
        EventBusName: 'bus-${stageVariables.env}',
        Resources: '["a"]',
        Region: 'us-east-1',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype EventBridge-PutEvents.',
      'changed IntegrationHttpMethod: Dropped: EventBridge-PutEvents has no method.',
      'changed Uri: Becomes IntegrationSubtype EventBridge-PutEvents.',
      'carried Credentials',
      'changed RequestTemplates.application/json: Becomes RequestParameters of EventBridge-PutEvents.',
    ],
  },
  'EventBridge, by its header': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:events:path//',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: {
        'application/json': '{"Entries":[{"Source":"com.example","DetailType":"Made","Detail":$input.body}]}',
      },
      RequestParameters: { 'integration.request.header.X-Amz-Target': "'AWSEvents.PutEvents'" },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'EventBridge-PutEvents',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: { Detail: '$request.body', DetailType: 'Made', Source: 'com.example', Region: 'us-east-1' },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype EventBridge-PutEvents.',
      'changed IntegrationHttpMethod: Dropped: EventBridge-PutEvents has no method.',
      'changed Uri: Becomes IntegrationSubtype EventBridge-PutEvents.',
      'carried Credentials',
      'changed RequestTemplates.application/json: Becomes RequestParameters of EventBridge-PutEvents.',
      'changed RequestParameters.integration.request.header.X-Amz-Target: Dropped: EventBridge-PutEvents sends it by itself.',
    ],
  },
  Kinesis: {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:kinesis:action/PutRecord',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: {
        'application/json':
          '{"StreamName":"orders","Data":"$input.path(\'$.data\')","PartitionKey":"$context.requestId"}',
      },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'Kinesis-PutRecord',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        StreamName: 'orders',
        Data: '$request.body.data',
        PartitionKey: '$context.requestId',
        Region: 'us-east-1',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype Kinesis-PutRecord.',
      'changed IntegrationHttpMethod: Dropped: Kinesis-PutRecord has no method.',
      'changed Uri: Becomes IntegrationSubtype Kinesis-PutRecord.',
      'carried Credentials',
      'changed RequestTemplates.application/json: Becomes RequestParameters of Kinesis-PutRecord.',
    ],
  },
  'Kinesis, encoded by the template': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:kinesis:action/PutRecord',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: {
        'application/json': '{"StreamName":"orders","Data":"$util.base64Encode($input.body)","PartitionKey":"k"}',
      },
    },
    notes: [
      'lost Type: What it sends cannot be said as parameters of Kinesis-PutRecord. An HTTP API has no integration of type AWS. [let a Lambda function call the service]',
    ],
  },
  'Step Functions': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:states:action/StartExecution',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: {
        'application/json':
          '{"stateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:orders","input":"$util.escapeJavaScript($input.json(\'$\'))","name":"$context.requestId"}',
      },
    },
    draft: {
      CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
      IntegrationSubtype: 'StepFunctions-StartExecution',
      IntegrationType: 'AWS_PROXY',
      RequestParameters: {
        StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:orders',
        Name: '$context.requestId',
        Input: '$request.body',
        Region: 'us-east-1',
      },
    },
    notes: [
      'changed Type: Becomes AWS_PROXY, with IntegrationSubtype StepFunctions-StartExecution.',
      'changed IntegrationHttpMethod: Dropped: StepFunctions-StartExecution has no method.',
      'changed Uri: Becomes IntegrationSubtype StepFunctions-StartExecution.',
      'carried Credentials',
      'changed RequestTemplates.application/json: Becomes RequestParameters of StepFunctions-StartExecution.',
    ],
  },
  'an action with a parameter that there is not': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: { 'application/json': 'Action=SendMessage&MessageBody=a&MessageAttribute.1.Name=b' },
    },
    notes: [
      'lost Type: SQS-SendMessage has no parameter MessageAttribute.1.Name on HTTP APIs. An HTTP API has no integration of type AWS. [let a Lambda function call the service]',
    ],
  },
  'an action without what it needs': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: { 'application/json': 'Action=SendMessage' },
    },
    notes: [
      'lost Type: SQS-SendMessage needs MessageBody, which no template tells. An HTTP API has no integration of type AWS. [let a Lambda function call the service]',
    ],
  },
  'an action that there is not': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:action/ListQueues',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: { 'application/json': '' },
    },
    notes: [
      'lost Type: HTTP APIs do not call ListQueues of sqs themselves. An HTTP API has no integration of type AWS. [let a Lambda function call the service]',
    ],
  },
  'an action that is not named': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
    },
    notes: [
      'lost Type: Which action it calls is not known. An HTTP API has no integration of type AWS. [let a Lambda function call the service]',
    ],
  },
  'a service that HTTP APIs do not call': {
    rest: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:dynamodb:action/PutItem',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
      RequestTemplates: { 'application/json': '{}' },
    },
    notes: [
      'lost Type: HTTP APIs do not call dynamodb themselves. An HTTP API has no integration of type AWS. [let a Lambda function call the service]',
    ],
  },
})
