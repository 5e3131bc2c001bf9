import { uriHostPublic } from '../../../src/rules/uri/uri-host-public.ts'
import { checkRule } from '../../support/check-rule.ts'

const http = (host: string) => ({
  ApiId: 'a1b2c3d4',
  IntegrationType: 'HTTP_PROXY',
  IntegrationUri: `http://${host}/x`,
})
const accepted = (host: string) => [host, { draft: http(host) }]
const refused = ([host, kind]: readonly [string, string]) => [
  host,
  { draft: http(host), says: `"${host}" is ${kind}, which is not reached over the internet.` },
]

const PUBLIC = ['example.com', '172.32.0.1', '172.15.0.1', '11.0.0.1', '192.169.0.1', '169.253.0.1', '8.8.8.8']
const NAMES = ['mylocalhost', 'localhost.example.com', '10.example.com', '${stageVariables.host}', '[2001:db8::1]']
const PRIVATE = [
  ['localhost', 'the computer itself'],
  ['app.localhost', 'the computer itself'],
  ['127.0.0.1', 'the computer itself'],
  ['0.0.0.0', 'the computer itself'],
  ['[::1]', 'the computer itself'],
  ['10.0.0.5', 'a private address'],
  ['172.20.0.1', 'a private address'],
  ['192.168.1.1', 'a private address'],
  ['[fd00::1]', 'a private address'],
  ['169.254.169.254', 'a link-local address'],
] as const

checkRule(uriHostPublic, {
  accepts: {
    ...Object.fromEntries([...PUBLIC, ...NAMES].map(accepted)),
    'a private host behind a VPC link': {
      draft: { ...http('10.0.0.5'), ConnectionType: 'VPC_LINK', ConnectionId: 'abcd123' },
      protocol: 'WEBSOCKET',
    },
  },
  refuses: {
    ...Object.fromEntries(PRIVATE.map(refused)),
    'a private host with a port': {
      draft: http('u@10.0.0.5:8080'),
      breaches: [
        {
          field: 'IntegrationUri',
          says: '"10.0.0.5" is a private address, which is not reached over the internet.',
          fix: { words: 'give a public host name, or use a VPC link' },
        },
      ],
    },
  },
})
