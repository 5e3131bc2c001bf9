import { FIELD_NAMES } from '../../model/fields.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Source } from '../format.ts'
import { isRecord } from './cloud-trail.ts'
import { resultIn } from './results.ts'

/** Members of other documents that would else be taken for an input, since a template has a Description too. */
const ELSEWHERE = ['Resources', 'AWSTemplateFormatVersion', 'Transform', 'Properties', 'openapi', 'swagger']
/** Any capitals: what is written otherwise than it should be is for the rules to find. */
const KNOWN: ReadonlySet<string> = new Set([...FIELD_NAMES, 'IntegrationId'].map((name) => name.toLowerCase()))
/** So deep a member's value is searched for functions of CloudFormation. */
const DEEPEST = 3

export function isAwsDocument(source: Source): source is Extract<Source, { kind: 'document' }> {
  return source.kind === 'document' && looksLikeAws(source.value)
}

/**
 * Whether a document is an input of the AWS CLI, in whole or in part; an answer of it; a request or an answer of the
 * service itself, as `--dry-run` and CloudTrail have them; or a line of results.
 */
export function looksLikeAws(document: ValueMap): boolean {
  if (document.size === 0) return true
  if (ELSEWHERE.some((name) => document.has(name))) return false
  if (looksLikeMembers(document) || dryRunBody(document) !== undefined) return true
  return looksLikeMany(document) || resultIn(document) !== undefined
}

function looksLikeMembers(map: ValueMap): boolean {
  const names = Array.from(map.keys()).filter((name) => typeof name === 'string')
  const known = names.filter((name) => KNOWN.has(name.toLowerCase()) && name !== 'description')
  return known.length > 0 && !known.some((name) => holdsFunction(map.get(name) ?? null, DEEPEST))
}

/** A function of CloudFormation is a map of one member. */
function holdsFunction(value: Value, depth: number): boolean {
  if (!isMap(value) || depth === 0) return false
  const [[name, inner] = []] = value
  if (value.size === 1 && typeof name === 'string')
    if ((name === 'Ref' && typeof inner === 'string') || name.startsWith('Fn::')) return true
  return Array.from(value.values()).some((item) => holdsFunction(item, depth - 1))
}

function looksLikeMany(document: ValueMap): boolean {
  const lists = ['Items', 'items', 'Records', 'Events'].map((name) => document.get(name)).filter(isList)
  const [first] = lists[0] ?? []
  if (isRecord(document)) return true
  if (lists[0] === undefined) return false
  if (first === undefined) return document.size === 1
  if (!isMap(first)) return false
  return looksLikeMembers(first) || isRecord(first) || first.has('CloudTrailEvent') || resultIn(first) !== undefined
}

/** The body of a request as `--dry-run` shows it, and the names that its members have there. */
export function dryRunBody(document: ValueMap): { readonly body: ValueMap; readonly names: DryRun } | undefined {
  for (const names of [
    { url: 'Url', body: 'Body' },
    { url: 'url', body: 'body' },
  ]) {
    const body = document.get(names.body)
    if (isMap(body) && typeof document.get(names.url) === 'string') return { body, names }
  }
  return undefined
}

interface DryRun {
  readonly url: string
  readonly body: string
}
