/** A parameter of a service action. Values are texts: numbers are written as text, objects as JSON. */
export interface Parameter {
  /** A few words: what it is. */
  readonly help: string
  /** A value that fits. */
  readonly example: string
}

/** An action of an AWS service that an HTTP API calls by its name, without a URI. */
export interface ServiceAction {
  /** The service, and what the action does. */
  readonly title: string
  readonly required: Readonly<Record<string, Parameter>>
  readonly optional: Readonly<Record<string, Parameter>>
}

const parameter = (help: string, example: string): Parameter => ({ help, example })

const REGION = { Region: parameter('The Region that is called, if not that of the API.', 'us-east-1') }
const TRACE_HEADER = {
  TraceHeader: parameter('An X-Ray trace header to go on with.', '$request.header.trace'),
}
const QUEUE_URL = {
  QueueUrl: parameter('The URL of the queue.', 'https://sqs.us-east-1.amazonaws.com/123456789012/orders'),
}
const STATE_MACHINE_ARN = {
  StateMachineArn: parameter(
    'The ARN of the state machine.',
    'arn:aws:states:us-east-1:123456789012:stateMachine:orders',
  ),
}
const START = {
  Name: parameter('A name for the execution, unique among its own.', '$context.requestId'),
  Input: parameter('The input of the execution, as JSON text.', '$request.body'),
  ...REGION,
}

/**
 * All that there are, by the names that IntegrationSubtype takes. None has another parameter than these.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html
 */
export const SUBTYPES = {
  'EventBridge-PutEvents': {
    title: 'Amazon EventBridge: send an event to an event bus.',
    required: {
      Detail: parameter('The event itself, as JSON text.', '$request.body.detail'),
      DetailType: parameter('What kind of event it is; rules match on it.', 'OrderPlaced'),
      Source: parameter('Who sends the event; rules match on it.', 'com.example.orders'),
    },
    optional: {
      Time: parameter('When the event happened.', '$request.body.time'),
      EventBusName: parameter('The name or ARN of the event bus, if not the default one.', 'orders'),
      Resources: parameter('ARNs that the event is about, as a JSON list.', '$request.body.resources'),
      ...REGION,
      ...TRACE_HEADER,
    },
  },
  'SQS-SendMessage': {
    title: 'Amazon SQS: send a message to a queue.',
    required: { ...QUEUE_URL, MessageBody: parameter('The text of the message.', '$request.body') },
    optional: {
      DelaySeconds: parameter('How long the queue holds the message back: 0 to 900.', '0'),
      MessageAttributes: parameter(
        'Attributes of the message, as a JSON object.',
        '{"Kind":{"DataType":"String","StringValue":"${request.header.kind}"}}',
      ),
      MessageDeduplicationId: parameter(
        'What tells two messages apart; FIFO queues only.',
        '$request.header.Idempotency-Key',
      ),
      MessageGroupId: parameter('Messages of one group stay in order; FIFO queues need it.', '$request.body.group'),
      MessageSystemAttributes: parameter(
        'Attributes for SQS itself, as a JSON object: AWSTraceHeader.',
        '{"AWSTraceHeader":{"DataType":"String","StringValue":"${request.header.trace}"}}',
      ),
      ...REGION,
    },
  },
  'SQS-ReceiveMessage': {
    title: 'Amazon SQS: take messages from a queue.',
    required: QUEUE_URL,
    optional: {
      AttributeNames: parameter('Which attributes that SQS gave come along, as a JSON list.', '["All"]'),
      MaxNumberOfMessages: parameter('How many messages at most: 1 to 10.', '10'),
      MessageAttributeNames: parameter('Which attributes of the message come along, as a JSON list.', '["All"]'),
      ReceiveRequestAttemptId: parameter(
        'Lets a failed call be repeated; FIFO queues only.',
        '$request.header.Idempotency-Key',
      ),
      VisibilityTimeout: parameter('For how many seconds others do not see the messages.', '30'),
      WaitTimeSeconds: parameter('How many seconds to wait for a message: 0 to 20.', '20'),
      ...REGION,
    },
  },
  'SQS-DeleteMessage': {
    title: 'Amazon SQS: delete a message that was received.',
    required: {
      ReceiptHandle: parameter('The handle that came with the message.', '$request.querystring.receiptHandle'),
      ...QUEUE_URL,
    },
    optional: REGION,
  },
  'SQS-PurgeQueue': {
    title: 'Amazon SQS: delete all messages of a queue.',
    required: QUEUE_URL,
    optional: REGION,
  },
  'AppConfig-GetConfiguration': {
    title: 'AWS AppConfig: read a configuration.',
    required: {
      Application: parameter('The name or id of the application.', 'orders'),
      Environment: parameter('The name or id of the environment.', 'production'),
      Configuration: parameter('The name or id of the configuration profile.', 'main'),
      ClientId: parameter('A name for the one who asks.', '$context.requestId'),
    },
    optional: {
      ClientConfigurationVersion: parameter('The version that the one who asks has already.', '3'),
      ...REGION,
    },
  },
  'Kinesis-PutRecord': {
    title: 'Amazon Kinesis Data Streams: put a record into a stream.',
    required: {
      StreamName: parameter('The name of the stream.', 'orders'),
      Data: parameter('The record.', '$request.body.data'),
      PartitionKey: parameter('Records of one key go to one shard.', '$request.body.key'),
    },
    optional: {
      SequenceNumberForOrdering: parameter(
        'The sequence number of the record that this one follows.',
        '$request.body.after',
      ),
      ExplicitHashKey: parameter('A hash that picks the shard in place of the partition key.', '0'),
      ...REGION,
    },
  },
  'StepFunctions-StartExecution': {
    title: 'AWS Step Functions: start an execution and do not wait for it.',
    required: STATE_MACHINE_ARN,
    optional: START,
  },
  'StepFunctions-StartSyncExecution': {
    title: 'AWS Step Functions: start an express execution and wait for its result.',
    required: STATE_MACHINE_ARN,
    optional: { ...START, ...TRACE_HEADER },
  },
  'StepFunctions-StopExecution': {
    title: 'AWS Step Functions: stop an execution.',
    required: {
      ExecutionArn: parameter('The ARN of the execution.', '$request.body.executionArn'),
    },
    optional: {
      Cause: parameter('Why it is stopped, for people.', '$request.body.cause'),
      Error: parameter('Why it is stopped, as an error code.', 'Stopped'),
      ...REGION,
    },
  },
} as const satisfies Readonly<Record<string, ServiceAction>>

export type SubtypeName = keyof typeof SUBTYPES

const NAMES: readonly string[] = Object.keys(SUBTYPES)

export function isSubtypeName(name: string | undefined): name is SubtypeName {
  return name !== undefined && NAMES.includes(name)
}

export const SUBTYPE_NAMES: readonly SubtypeName[] = NAMES.filter(isSubtypeName)

/** The names of an action's parameters, the required ones first. */
export function parameterNames(subtype: SubtypeName): readonly string[] {
  const { required, optional } = SUBTYPES[subtype]
  return [...Object.keys(required), ...Object.keys(optional)]
}
