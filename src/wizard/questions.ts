import { FIELDS } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import type { Member, Shape } from '../model/shape.ts'
import { isSubtypeName, SUBTYPES } from '../model/subtypes.ts'
import type { Parameter } from '../model/subtypes.ts'
import type { Finding } from '../rules/rule.ts'
import type { Choice, ListName } from '../conversation.ts'
import type { Extra } from './extras.ts'
import { KINDS, possibleKinds, uriOf } from './kinds.ts'
import { choicesFor, knownProtocol, valueAt } from './legal.ts'
import type { ChecksQuestion, ChoiceQuestion, Question, Tour } from './tour.ts'

/** Answers that fit where the rules and the table of fields do not tell any. */
const EXAMPLES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  ApiId: ['a1b2c3d4'],
  ConnectionId: ['abc123'],
  CredentialsArn: ['arn:aws:iam::123456789012:role/apigateway'],
  Description: ['Takes orders.'],
  TemplateSelectionExpression: ['$request.body.action'],
  TimeoutInMillis: ['5000'],
  TlsConfig: ['api.example.com'],
}

const LISTS: Readonly<Partial<Record<FieldName, ListName>>> = {
  ApiId: 'apis',
  ConnectionId: 'vpc-links',
  CredentialsArn: 'roles',
}

const PARAMETER_LISTS: Readonly<Record<string, ListName>> = {
  EventBusName: 'event-buses',
  QueueUrl: 'queues',
  StateMachineArn: 'state-machines',
  StreamName: 'streams',
}

export function protocolQuestion(): ChoiceQuestion {
  return {
    id: 'protocol',
    place: { about: 'protocol' },
    asks: 'choice',
    message: 'What kind of API is it?',
    choices: [
      { value: 'HTTP', name: 'An HTTP API' },
      { value: 'WEBSOCKET', name: 'A WebSocket API' },
    ],
  }
}

/** What can be called, of what the API and what is given allow. A wrong type is asked anew. */
export function kindQuestion({ draft, protocol }: Tour, wrong?: Finding): ChoiceQuestion {
  const given =
    wrong === undefined
      ? draft
      : new Map([...draft].filter(([name]) => !['IntegrationType', 'ConnectionType'].includes(name)))
  const possible = possibleKinds(given, protocol)
  const kinds = possible.length > 0 ? possible : possibleKinds(new Map(), protocol)
  return {
    id: 'kind',
    place: { about: 'kind' },
    asks: 'choice',
    message: FIELDS.IntegrationType.ask,
    choices: kinds.map((id) => ({ value: id, name: KINDS[id].name, description: describeKind(id) })),
    ...(wrong && { note: wrong.says }),
  }
}

function describeKind(id: keyof typeof KINDS): string {
  return Object.entries(KINDS[id].sets)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

export function extrasQuestion(open: readonly Extra[]): ChecksQuestion {
  return {
    id: 'extras',
    place: { about: 'extras' },
    asks: 'checks',
    message: 'Anything else?',
    choices: open.map(({ id, key, field, help }) => ({ value: id, name: key ?? field, description: help })),
  }
}

/** The question for a field, which is of the kind that its shape and its legal values make it. */
export function fieldQuestion(tour: Tour, field: FieldName, wrong?: Finding, optional = false): Question {
  const { ask, help, shape }: Member = FIELDS[field]
  const shared = { id: field, place: { field }, message: ask ?? `${field}?`, note: wrong?.says ?? help }
  const asks = asksOf(field, shape)
  if (asks !== 'text') return { ...shared, asks, field }
  const values = choicesFor(tour.draft, tour.protocol, field)
  if (values !== undefined)
    return {
      ...shared,
      asks: 'choice',
      choices: values.map((value) => choice(field, value)),
      ...presentChoice(tour, field),
    }
  const present = textAt(tour, field)
  const list = listFor(tour, field)
  return {
    ...shared,
    ...(field === 'IntegrationUri' && uriWords(tour, wrong)),
    asks: 'text',
    optional,
    examples: examplesFor(tour, field),
    ...(present !== undefined && { default: present }),
    ...(list !== undefined && { list }),
  }
}

/** The question for a parameter of a service action. */
export function parameterQuestion({ draft }: Tour, name: string, wrong?: Finding, optional = false): Question {
  const subtype = draft.get('IntegrationSubtype')?.value
  const action = typeof subtype === 'string' && isSubtypeName(subtype) ? SUBTYPES[subtype] : undefined
  const all: Readonly<Record<string, Parameter>> = { ...action?.optional, ...action?.required }
  const { help, example } = all[name] ?? { help: '', example: '' }
  const present = valueAt(draft, 'RequestParameters', name)
  const list = PARAMETER_LISTS[name]
  return {
    id: `RequestParameters.${name}`,
    place: { field: 'RequestParameters', key: name },
    asks: 'text',
    message: `${name}?`,
    note: wrong?.says ?? `${help} For example ${example}`,
    optional,
    examples: [example],
    ...(typeof present === 'string' && { default: present }),
    ...(list !== undefined && { list }),
  }
}

function asksOf(field: FieldName, shape: Shape): 'text' | 'mappings' | 'responses' | 'templates' {
  if (field === 'RequestTemplates') return 'templates'
  if (shape.kind === 'map') return shape.of.kind === 'map' ? 'responses' : 'mappings'
  return 'text'
}

function choice(field: FieldName, value: string): Choice {
  const title = field === 'IntegrationSubtype' && isSubtypeName(value) ? SUBTYPES[value].title : undefined
  return { value, name: value, ...(title !== undefined && { description: title }) }
}

function presentChoice(tour: Tour, field: FieldName): { readonly default?: string } {
  const present = textAt(tour, field)
  return present === undefined ? {} : { default: present }
}

/** What is there, as it is typed; TlsConfig is its only member. */
function textAt({ draft }: Tour, field: FieldName): string | undefined {
  const value = field === 'TlsConfig' ? valueAt(draft, field, 'ServerNameToVerify') : valueAt(draft, field)
  return typeof value === 'string' || typeof value === 'bigint' ? String(value) : undefined
}

function uriWords(tour: Tour, wrong: Finding | undefined): { readonly message?: string; readonly note?: string } {
  const uri = uriOf(tour.kind, knownProtocol(tour))
  return uri === undefined ? {} : { message: uri.ask, note: wrong?.says ?? `For example ${uri.example}` }
}

function examplesFor(tour: Tour, field: FieldName): readonly string[] {
  const uri = field === 'IntegrationUri' ? uriOf(tour.kind, knownProtocol(tour)) : undefined
  return uri === undefined ? (EXAMPLES[field] ?? []) : [uri.example]
}

/** A WebSocket API takes a VPC link of REST APIs. */
function listFor(tour: Tour, field: FieldName): ListName | undefined {
  const protocol = knownProtocol(tour)
  if (field === 'ConnectionId' && protocol === 'WEBSOCKET') return 'rest-vpc-links'
  return field === 'IntegrationUri' ? uriOf(tour.kind, protocol)?.list : LISTS[field]
}
