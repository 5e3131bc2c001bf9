import { writeJson } from '../../output/json.ts'
import type { Reference } from '../../value.ts'
import type { Item, Takeover, WriteSettings, Written, WrittenNote } from '../format.ts'
import { camelCase, referenceName } from '../references/name.ts'
import type { FitItem } from './fit.ts'
import { fitItems } from './fit.ts'
import { CDK, literals } from './cdk-target.ts'
import { usesIn } from './kinds.ts'
import type { Kind, Use } from './kinds.ts'
import { braces, codeOf, laidOut } from './layout.ts'
import type { Code, Language } from './layout.ts'
import { namesBeside } from './names.ts'
import { pairsOf } from './pairs.ts'
import { constantName, quoted, typescriptWith } from './typescript.ts'

const MARGIN = '    '

/** What the CDK has of its own. */
const PSEUDO: ReadonlyMap<string, string> = new Map([
  ['AwsRegion', 'cdk.Aws.REGION'],
  ['AwsAccountId', 'cdk.Aws.ACCOUNT_ID'],
  ['AwsPartition', 'cdk.Aws.PARTITION'],
  ['AwsUrlSuffix', 'cdk.Aws.URL_SUFFIX'],
])

/** A stack with a construct of level 1 for each item: those of level 2 lack members, and refuse what the service takes. */
export function writeCdkTypescript(items: readonly Item[], _: WriteSettings): Written {
  const { items: fits, notes } = fitItems(items, CDK)
  const uses = usesIn(fits).filter(({ reference: { name } }) => !PSEUDO.has(name))
  const names = namesBeside(
    items,
    constructName,
    uses.map(({ reference }) => parameterName(reference)),
  )
  const named = fits.map((fit, index) => ({ ...fit, name: names[index] ?? '' }))
  const statements = [...uses.map(parameter), ...named.map(construct)]
  const text = `import * as cdk from 'aws-cdk-lib';
import * as apigwv2 from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';

export class IntegrationStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);
${statements.map((statement) => `${MARGIN}${statement};\n`).join('')}  }
}
`
  const taken = takeoverOf(named)
  return { text, notes: [...notes, ...named.flatMap(notTaken)], ...(taken !== undefined && { takeover: taken }) }
}

/** `http-sqs` -> `HttpSqsIntegration` */
function constructName(name: string): string {
  const plain = /[A-Za-z0-9]/.test(name) ? referenceName(name) : ''
  return plain.endsWith('Integration') ? plain : `${plain}Integration`
}

/** The CDK has no name for a resource whose construct is called `Default`. */
const parameterName = ({ name }: Reference): string => (name === 'Default' ? 'DefaultValue' : name)

const constantOf = ({ name }: Reference): string => constantName(camelCase(name))

function parameter({ reference, of }: Use): string {
  const name = quoted(parameterName(reference))
  const start = `const ${constantOf(reference)} = `
  if (of !== 'text' && of !== 'integer') return `${start}this.node.getContext(${name})`
  const description = Array.from(reference.text).slice(0, 200).join('')
  const said = literals(description)
  const options: (readonly [string, Code])[] = [['type: ', of === 'text' ? `'String'` : `'Number'`]]
  // No function can stand in the description of a parameter.
  if (said.length === 1 && !said.some((each) => each.startsWith('cdk.')))
    options.push(['description: ', quoted(description)])
  return `${start}new cdk.CfnParameter(this, ${name}, ${laidOut(braces(options), MARGIN, '  ')})`
}

function refer(reference: Reference, of: Kind): string {
  const pseudo = PSEUDO.get(reference.name)
  if (pseudo !== undefined) return pseudo
  const constant = constantOf(reference)
  if (of === 'text') return `${constant}.valueAsString`
  return of === 'integer' ? `${constant}.valueAsNumber` : constant
}

const LANGUAGE: Language = typescriptWith(refer, literals)
const NAMES = { list: 'ResponseParameters', destination: 'Destination', source: 'Source' }

function construct({ item: { id }, members, name }: Named): string {
  const properties = Array.from(members, ([field, fit]): readonly [string, Code] => {
    const lead = `${camelCase(field)}: `
    // The CDK renames nothing within this member, whose type it does not know.
    if (field === 'ResponseParameters') return [lead, pairsOf(fit, NAMES, LANGUAGE)]
    return [lead, codeOf(fit, field === 'TlsConfig' ? { ...LANGUAGE, key: tlsKey } : LANGUAGE)]
  })
  const made = `new apigwv2.CfnIntegration(this, ${quoted(name)}, ${laidOut(braces(properties), MARGIN, '  ')})`
  // What was imported is not to be deleted with the stack that took it over.
  return id === undefined ? made : `${made}.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN)`
}

const tlsKey = (): string => 'serverNameToVerify: '

type Named = FitItem & { readonly name: string }

const apiOf = ({ members }: FitItem): string | undefined => {
  const api = members.get('ApiId')
  return typeof api === 'string' ? api : undefined
}

/** `cdk import` asks for the ids, or reads them from a file. */
function takeoverOf(items: readonly Named[]): Takeover | undefined {
  const ids = items.flatMap((fit): [string, ReadonlyMap<string, string>][] => {
    const { id } = fit.item
    const api = apiOf(fit)
    if (id === undefined || api === undefined) return []
    return [
      [
        fit.name,
        new Map([
          ['ApiId', api],
          ['IntegrationId', id],
        ]),
      ],
    ]
  })
  if (ids.length === 0) return undefined
  const name = 'resource-mapping.json'
  return { commands: [`cdk import --resource-mapping ${name}`], file: { name, text: `${writeJson(new Map(ids))}\n` } }
}

function notTaken(fit: Named, item: number): readonly WrittenNote[] {
  if (fit.item.id === undefined || apiOf(fit) !== undefined) return []
  const says = 'What exists is imported by the id of its API, which is not known here.'
  return [{ kind: 'lost', member: 'IntegrationId', says, instead: 'give the id of the API', item }]
}
