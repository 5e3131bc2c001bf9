import type { FieldName } from '../../model/fields.ts'
import { METHODS } from '../../model/fields.ts'
import type { Fit, Remark, Target } from '../code/fit.ts'
import { isFitMap } from '../code/fit.ts'
import { hasHalf } from './hcl-text.ts'

/**
 * What the AWS provider does to what it is given.
 *
 * Source: its resource for integrations, version 5.100, and what it was seen to send.
 */
export const TERRAFORM: Target = {
  tellsOfText: (text) => {
    if (hasHalf(text))
      return {
        kind: 'lost',
        says: 'Half of a surrogate pair is no text for Terraform, and U+FFFD stands in its place.',
      }
    if (text.normalize('NFC') !== text)
      return { kind: 'changed', says: 'Terraform brings texts into the normal form NFC of Unicode.' }
    return undefined
  },
  tellsOf: (field, value) => [...emptiness(value), ...refusals(field, value)],
}

function emptiness(value: Fit): readonly Remark[] {
  const empty = value === '' || (isFitMap(value) && (value.size === 0 || [...value.values()].some(isEmptyMap)))
  return empty ? [{ kind: 'told', says: 'Terraform does not send what is empty.' }] : []
}

const isEmptyMap = (fit: Fit): boolean => isFitMap(fit) && fit.size === 0

const ARN =
  /^arn:aws(?:-[a-z]+)*:[a-z0-9-]+:(?:[a-z]{2}(?:-[a-z]+)+-\d{1,2})?:(?:\d{12}|aws|aws-managed|third-party|cw.{10})?:./

function refusals(field: FieldName, value: Fit): readonly Remark[] {
  if (typeof value !== 'string' || value === '') return []
  const refused = (says: string): readonly Remark[] => [{ kind: 'told', says }]
  if (field === 'PayloadFormatVersion' && value !== '1.0' && value !== '2.0')
    return refused('The provider takes 1.0 and 2.0 alone.')
  if (field === 'IntegrationMethod' && !METHODS.includes(value))
    return refused(`The provider takes ${METHODS.join(', ')} alone.`)
  if (field === 'CredentialsArn' && !ARN.test(value))
    return refused('The provider takes ARNs alone, with the number of an account.')
  return []
}
