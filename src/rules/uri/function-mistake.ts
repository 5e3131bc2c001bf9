import { isFunctionArn } from '../../grammar/arn.ts'
import type { Arn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Mistake } from './mistake.ts'

/** What else Lambda has under its own name. */
const OTHER_KINDS = /^(?:layer|event-source-mapping|code-signing-config|capacity-provider)[:/]/
const ACCOUNT = /^\d{12}$/
/** A word in capitals may be a Region, or stand for one. */
const REGION = /^[a-z]{2,}-[a-z-]+-\d+$/

/** What is wrong with an ARN of Lambda that is not that of a function, and what it would be without. */
export function functionMistake(uri: string, arn: Arn): Mistake {
  const { partition, region, account, resource } = arn
  const [kind] = OTHER_KINDS.exec(resource) ?? []
  if (kind !== undefined)
    return {
      says: `${excerpt(uri)} is the ARN of a ${kind.slice(0, -1)}, not of a function.`,
      fix: { words: `write arn:${partition}:lambda:${region || 'REGION'}:${account || 'ACCOUNT'}:function:NAME` },
    }
  const [place, owner, named] = [placeOf(region), account.replace(/[\s-]/g, ''), mendedResource(resource)]
  const mended = `arn:${partition}:lambda:${place}:${owner}:${named}`
  if (isFunctionArn(mended)) return { says: whatIsWrong(arn, mended), fix: { put: mended } }
  const [where, who] = [REGION.test(place) ? place : 'REGION', ACCOUNT.test(owner) ? owner : 'ACCOUNT']
  const name = /^function:[A-Za-z0-9_-]+(?::[$A-Za-z0-9_-]+)?$/.test(named) ? named : 'function:NAME'
  return { says: whatIsWrong(arn, mended), fix: { words: `write arn:${partition}:lambda:${where}:${who}:${name}` } }
}

function placeOf(region: string): string {
  const plain = region.trim().toLowerCase()
  return REGION.test(plain) ? plain : region
}

function mendedResource(resource: string): string {
  const bare = resource
    .trim()
    .replace(/\/invocations\/?$/, '')
    .replace(/[:/]$/, '')
  const name = bare.replace(/^functions?[:/]/i, '').replace(/:\$latest$/i, ':$LATEST')
  return `function:${name}`
}

function whatIsWrong({ region, account, resource }: Arn, mended: string): string {
  if (region === '') return 'The ARN of the function names no Region.'
  if (!/^[a-z0-9-]+$/.test(region)) return `The Region ${excerpt(region)} in the ARN is not spelled as Regions are.`
  if (account === '') return 'The ARN of the function names no account.'
  if (!ACCOUNT.test(account)) return `${excerpt(account)} in the ARN is no account id: that has 12 digits.`
  if (/\/invocations\/?$/.test(resource))
    return 'The ARN of a function does not end in /invocations: only the one by which API Gateway invokes it does.'
  if (!resource.startsWith('function:')) return `${excerpt(resource)} in the ARN should begin with "function:".`
  return isFunctionArn(mended)
    ? `${excerpt(resource)} in the ARN is not spelled as functions are.`
    : `${excerpt(resource)} in the ARN names no function.`
}
