import { expect, test } from 'vitest'
import type { Fit } from '../../../src/formats/code/fit.ts'
import { TERRAFORM } from '../../../src/formats/terraform/target.ts'
import type { FieldName } from '../../../src/model/fields.ts'

const EMPTY = 'Terraform does not send what is empty.'
const ARN = 'The provider takes ARNs alone, with the number of an account.'

test.each<[FieldName, Fit, readonly string[]]>([
  ['Description', '', [EMPTY]],
  ['RequestParameters', new Map(), [EMPTY]],
  ['ResponseParameters', new Map([['200', new Map()]]), [EMPTY]],
  ['ResponseParameters', new Map([['200', new Map([['a', '']])]]), []],
  ['TimeoutInMillis', 0n, []],
  ['PayloadFormatVersion', '2.0', []],
  ['PayloadFormatVersion', '3.0', ['The provider takes 1.0 and 2.0 alone.']],
  ['IntegrationMethod', 'PUT', []],
  ['IntegrationMethod', 'get', ['The provider takes ANY, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT alone.']],
  ['CredentialsArn', 'arn:aws:iam::123456789012:role/x', []],
  ['CredentialsArn', 'arn:aws-us-gov:iam::123456789012:role/x', []],
  ['CredentialsArn', 'arn:aws:iam::*:user/*', [ARN]],
  ['CredentialsArn', 'role/x', [ARN]],
])('%s: %o', (field, value, says) => {
  expect(TERRAFORM.tellsOf?.(field, value).map((remark) => [remark.kind, remark.says])).toEqual(
    says.map((each) => ['told', each]),
  )
})

test('texts that Terraform cannot hold as they are', () => {
  expect(TERRAFORM.tellsOfText?.('é')).toBeUndefined()
  expect(TERRAFORM.tellsOfText?.('e\u0301')).toEqual({
    kind: 'changed',
    says: 'Terraform brings texts into the normal form NFC of Unicode.',
  })
  expect(TERRAFORM.tellsOfText?.('\ud800')).toEqual({
    kind: 'lost',
    says: 'Half of a surrogate pair is no text for Terraform, and U+FFFD stands in its place.',
  })
})
