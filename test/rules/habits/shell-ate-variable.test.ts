import { shellAteVariable } from '../../../src/rules/habits/shell-ate-variable.ts'
import { checkRule } from '../../support/check-rule.ts'

const typed = (draft: Readonly<Record<string, unknown>>) => ({ draft, as: 'flag' }) as const
const proxy = (members: Readonly<Record<string, unknown>>) =>
  typed({ IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://example.com', ...members })
const mock = (members: Readonly<Record<string, unknown>>) => typed({ IntegrationType: 'MOCK', ...members })

const QUOTE = { words: 'put single quotes around the value, in which the shell leaves $ alone' }

checkRule(shellAteVariable, {
  accepts: {
    'variables that are there': proxy({ RequestParameters: { 'overwrite:path': '/$request.path.proxy' } }),
    'static texts': proxy({ RequestParameters: { 'append:header.x': 'a.b', 'overwrite:path': '/.well-known/x' } }),
    'an empty value in a document, which its length says': {
      ...proxy({ RequestParameters: { 'append:header.x': '' } }),
      as: 'document',
    },
    'an empty value where something is removed': proxy({ RequestParameters: { 'remove:header.x': '' } }),
    'a path that is /, where no shell has read it': {
      ...proxy({ RequestParameters: { 'overwrite:path': '/' } }),
      as: 'flag-json',
    },
    'values of a WebSocket API, which have no $': mock({
      RequestParameters: { 'integration.request.header.x': '', 'integration.request.path.y': '.path.y' },
    }),
    'templates with their variables': mock({ RequestTemplates: { a: "$input.json('$')" } }),
    'a template without any': mock({ RequestTemplates: { a: '{"statusCode": 200}' } }),
    'templates on an HTTP API': { ...proxy({ RequestTemplates: { a: ".json('$')" } }), protocol: 'HTTP' },
    'expressions of all kinds': mock({ TemplateSelectionExpression: '\\$default' }),
    'a fixed expression': mock({ TemplateSelectionExpression: 'order.body' }),
    'an empty expression in a document': { ...mock({ TemplateSelectionExpression: '' }), as: 'document' },
    'an empty key in a document': { ...mock({ RequestTemplates: { '': 'a' } }), as: 'document' },
    'an empty key, which is more': { ...mock({ RequestTemplates: { '': ".json('$')" } }), as: 'document' },
    'a URL': proxy({ IntegrationUri: 'https://api.example.com/.well-known/path.x?body.x' }),
    'a URL that is too long': proxy({ IntegrationUri: `https://.example.com/${'x'.repeat(2048)}` }),
    'a URL in place of a function': typed({ IntegrationType: 'AWS_PROXY', IntegrationUri: 'https://.x/.path.x' }),
  },
  refuses: {
    'a path that ends at the slash, typed as shorthand': {
      ...proxy({ RequestParameters: { 'overwrite:path': '/' } }),
      as: 'flag',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['overwrite:path'],
          says: 'The path is / alone: if a $name stood behind it, the shell has taken it out.',
          fix: { words: 'put single quotes around the value; leave it where the root is meant' },
        },
      ],
    },
    'a source without its beginning': {
      ...proxy({ RequestParameters: { 'append:header.x': '.body.x' } }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.x'],
          says: '".body.x" lacks $request, which a shell takes out unless it is in single quotes.',
          fix: { put: '$request.body.x' },
        },
      ],
    },
    'the same from a here-document': {
      ...proxy({ RequestParameters: { 'overwrite:path': '/.path.proxy' } }),
      as: 'document',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['overwrite:path'],
          says: '"/.path.proxy" lacks $request, which a shell takes out unless it is in single quotes.',
          fix: { put: '/$request.path.proxy' },
        },
      ],
    },
    'a parameter of an action': {
      ...typed({
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'SQS-PurgeQueue',
        RequestParameters: { QueueUrl: '.header.queueUrl' },
      }),
      says: '".header.queueUrl" lacks $request, which a shell takes out unless it is in single quotes.',
    },
    'a context variable, for the response': {
      ...proxy({ ResponseParameters: { '200': { 'append:header.x': '.requestId', 'append:header.y': '.header.z' } } }),
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.x'],
          says: '".requestId" lacks $context, which a shell takes out unless it is in single quotes.',
          fix: { put: '$context.requestId' },
        },
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.y'],
          says: '".header.z" lacks $response, which a shell takes out unless it is in single quotes.',
          fix: { put: '$response.header.z' },
        },
      ],
    },
    'empty values': {
      ...proxy({
        RequestParameters: { 'append:header.x': '' },
        ResponseParameters: { '200': { 'append:header.y': '' } },
      }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.x'],
          tier: 'service',
          says: 'The value is empty: if a $name stood there, the shell has taken it out.',
          fix: QUOTE,
        },
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.y'],
          tier: 'service',
          says: 'The value is empty: if a $name stood there, the shell has taken it out.',
          fix: QUOTE,
        },
      ],
    },
    'a template without its variables': {
      ...mock({ RequestTemplates: { a: '{"id": .json(\'$.id\')}' } }),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['a'],
          says: 'The template lacks $input or $util before a dot; a shell takes them out unless they are in single quotes.',
          fix: { words: 'put single quotes around the value, or give it as a file' },
        },
      ],
    },
    'a key that was $default': {
      ...mock({ RequestTemplates: { '': '{"statusCode": 200}' } }),
      as: 'flag-json',
      breaches: [
        {
          field: 'RequestTemplates',
          path: [''],
          tier: 'service',
          says: 'A template has an empty key: in double quotes the shell takes $default out.',
          fix: { key: '$default' },
        },
      ],
    },
    'an expression without its beginning': {
      ...mock({ TemplateSelectionExpression: '\\.body.action' }),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: '"\\\\.body.action" lacks $request, which a shell takes out unless it is in single quotes.',
          fix: { put: '$request.body.action' },
        },
      ],
    },
    'an empty expression': {
      ...mock({ TemplateSelectionExpression: '' }),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: 'The expression is empty: if it was $default, the shell has taken it out.',
          fix: { put: '\\$default' },
        },
      ],
    },
    'a URL with a path parameter that is gone': {
      ...proxy({ IntegrationUri: 'https://example.com/pets/.path.id' }),
      breaches: [
        {
          field: 'IntegrationUri',
          says: '"/.path.id" is what a shell leaves of /$request.path.id, which would not be read in a URI either.',
          fix: { put: 'https://example.com/pets/{id}' },
        },
      ],
    },
    'a URL with another source that is gone': {
      ...proxy({ IntegrationUri: 'https://example.com/.header.x' }),
      breaches: [
        {
          field: 'IntegrationUri',
          says: '"/.header.x" is what a shell leaves of /$request.header.x, which would not be read in a URI either.',
          fix: { words: 'map it by RequestParameters, in single quotes' },
        },
      ],
    },
    'a host with an empty part': {
      ...proxy({ IntegrationUri: 'https://api..example.com/' }),
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'A part of the host is empty in "https://api..example.com/": a variable of the shell was perhaps not set.',
          fix: { words: 'put its value there' },
        },
      ],
    },
    'a host that is a port alone': {
      ...proxy({ IntegrationUri: 'http://:8080/' }),
      says: 'A part of the host is empty in "http://:8080/": a variable of the shell was perhaps not set.',
    },
  },
})
