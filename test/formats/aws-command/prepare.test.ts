import { expect, test } from 'vitest'
import { prepare } from '../../../src/formats/aws-command/prepare.ts'

const CALL = 'aws apigatewayv2 create-integration'

test.each([
  [`${CALL} --api-id a`, 'posix'],
  [`#!/bin/sh\n${CALL} %A% ^\n  --api-id`, 'posix'],
  [`${CALL} \\\n  --description 'a \`\n b ^\n $env:X'`, 'posix'],
  [`${CALL} \`\n  --api-id a`, 'powershell'],
  [`${CALL} --api-id $env:A`, 'powershell'],
  [`PS C:\\> ${CALL}`, 'powershell'],
  [`${CALL} ^\r\n  --api-id a`, 'cmd'],
  [`@echo off\n${CALL}`, 'cmd'],
  [`${CALL} --api-id %A%`, 'cmd'],
  [`${CALL} --description '100%{off} 50% $$'`, 'posix'],
])('%s is for %s', (text, shell) => {
  expect(prepare(text).shell).toBe(shell)
})

test.each([
  ['\ufeffa\r\nb', 'a\nb'],
  [`$ ${CALL} \\\n> x`, `  ${CALL} \\\n  x`],
  [`me@host:~$ ${CALL}`, `           ${CALL}`],
  ['> x', '> x'],
  ["It's\n```sh\nx\n```\nso", '    \n     \nx\n   \n  '],
])('what stands around commands is blank, and all else in its place: %j', (text, plain) => {
  expect(prepare(text).text).toBe(plain)
})
