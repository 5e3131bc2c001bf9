import { expect, test } from 'vitest'
import { FIELD_NAMES, FIELDS } from '../../src/model/fields.ts'
import { readJson } from '../../src/python/json.ts'
import { jsonSkeleton, yamlSkeleton } from '../../src/skeleton/input.ts'
import { readYaml } from '../../src/yaml/read.ts'

/** As recorded from the AWS CLI, which prints the same values in YAML. */
const RECORDED = `{
    "ApiId": "",
    "ConnectionId": "",
    "ConnectionType": "INTERNET",
    "ContentHandlingStrategy": "CONVERT_TO_BINARY",
    "CredentialsArn": "",
    "Description": "",
    "IntegrationMethod": "",
    "IntegrationSubtype": "",
    "IntegrationType": "AWS",
    "IntegrationUri": "",
    "PassthroughBehavior": "WHEN_NO_MATCH",
    "PayloadFormatVersion": "",
    "RequestParameters": {
        "KeyName": ""
    },
    "RequestTemplates": {
        "KeyName": ""
    },
    "ResponseParameters": {
        "KeyName": {
            "KeyName": ""
        }
    },
    "TemplateSelectionExpression": "",
    "TimeoutInMillis": 0,
    "TlsConfig": {
        "ServerNameToVerify": ""
    }
}
`

test('input is the AWS CLI’s skeleton to the byte', () => {
  expect(jsonSkeleton()).toBe(RECORDED)
})

test('yaml-input holds the same values', () => {
  expect(readYaml(yamlSkeleton({ schema: true }))).toEqual(readJson(RECORDED))
})

test('every member of the YAML skeleton says what it is', () => {
  for (const field of FIELD_NAMES) {
    const line =
      yamlSkeleton({ schema: false })
        .split('\n')
        .find((text) => text.startsWith(`${field}:`)) ?? ''
    expect(line).toContain(`# `)
    expect(line).toContain(FIELDS[field].help)
  }
  expect(yamlSkeleton({ schema: false })).toMatch(/^ApiId: '' # Required\. /)
  expect(yamlSkeleton({ schema: false })).toMatch(/^ConnectionType: INTERNET # .* One of INTERNET, VPC_LINK\.$/m)
})

test('the YAML skeleton begins with the line by which editors find the schema', () => {
  expect(yamlSkeleton({ schema: true }).split('\n')[0]).toBe('# yaml-language-server: $schema=apigw.schema.json')
})
