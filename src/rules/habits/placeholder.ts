/** What a value is: the id of something, an ARN, what IntegrationUri may be, or a parameter that is an ARN or a URL. */
export type Kind = 'id' | 'arn' | 'uri' | 'parameter'

/** No value that could hold one is longer. */
const LONGEST = 2048

const ANGLES = /<[A-Za-z][^<>]{0,60}>/
const DOUBLE_BRACES = /\{\{[^{}]{1,60}\}\}/
const BRACES = /(?<!\$)\{[A-Za-z][\w .-]{0,60}\}/
/** Of CloudFormation, Terraform, a shell. In URIs and mappings other rules look at what has a dollar sign. */
const UNRESOLVED = /\$\{(?!stageVariables\.)[^{}]{1,80}\}|\$(?!LATEST\b)[A-Z][A-Z0-9_]{1,60}\b/
const SHOUTED =
  /(?<![A-Za-z0-9])(?:REPLACE[_-]?ME|REPLACE_WITH[A-Z_]{0,60}|CHANGE[_-]?ME|YOUR[_-][A-Z][A-Z0-9_-]{0,60})(?![A-Za-z0-9])/
/** Between the marks of an ARN or a URL. */
const NAMED =
  /(?<=^|[:/.@])(?:(?:AWS_)?ACCOUNT_?ID|(?:AWS_)?ACCOUNT_NUMBER|AWS_REGION|API_ID|(?:ROLE|FUNCTION|QUEUE|STREAM|STATE_MACHINE)_NAME)(?=$|[:/.@])/
/** As the Region or the account of an ARN, also of one within another. */
const PART_OF_ARN =
  /(?<=arn:[^:]{0,20}:[^:]{0,40}:(?:[^:]{0,40}:)?)(?:(?:your|my)[-_ ]?)?(?:(?:aws[-_]?)?region|(?:aws[-_]?)?account(?:[-_ ]?(?:id|number))?|x{4,20})(?=:)/i
/** As a label of a host. */
const PART_OF_HOST = /(?<=^https?:\/\/(?:[^/?#]{0,200}\.)?)(?:API_?ID|REGION)(?=\.)/
/** As the whole of a value. */
const ALONE =
  /^(?:TO_?DO|FIX_?ME|TBD|PLACEHOLDER|[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,5}_(?:ARN|URI|URL|ID)|APIID|X{5,})$/
/** Of ids alone this can be said: a function may well be called so. */
const ALONE_AS_ID =
  /^(?:x{5,}|(?:your|my)[-_](?:[a-z]{1,20}[-_]){0,4}id|(?:api|vpc[-_]?link|connection)[-_]?id|(?:change|replace)[-_]?me)$/

/** All of the above have one of these; most values have none, and looking for each form takes its time. */
const SUSPICIOUS = /[<{$]|[A-Z][A-Z0-9_-]{2}|[xX]{4}|[Rr]egion:|[Aa]ccount|(?:id|me)$/

const ANYWHERE = [ANGLES, DOUBLE_BRACES, SHOUTED, ALONE]

/** The placeholder that was left in a value, where it can be nothing else. */
export function placeholderIn(value: string, kind: Kind): string | undefined {
  if (value.length > LONGEST || !SUSPICIOUS.test(value)) return undefined
  switch (kind) {
    case 'id':
      return firstOf([...ANYWHERE, ALONE_AS_ID, BRACES, UNRESOLVED], value)
    case 'arn':
      return firstOf([...ANYWHERE, BRACES, UNRESOLVED, NAMED, PART_OF_ARN], value)
    case 'parameter':
      return firstOf([...ANYWHERE, BRACES, NAMED, PART_OF_ARN, PART_OF_HOST], value)
    case 'uri':
      return firstOf(ANYWHERE, value) ?? (value.startsWith('arn:') ? inArn(value) : inHost(value))
  }
}

function firstOf(forms: readonly RegExp[], value: string): string | undefined {
  for (const form of forms) {
    const [found] = form.exec(value) ?? []
    if (found !== undefined) return found
  }
  return undefined
}

/** Behind it a service may have braces of its own: `…:s3:path/{bucket}/{key}`. */
const HEAD_OF_ACTION = /^arn:[^:]*:apigateway:[^:]*:(?!lambda:)[^:]*:/

function inArn(uri: string): string | undefined {
  const [head] = HEAD_OF_ACTION.exec(uri) ?? []
  return firstOf([BRACES], head ?? uri) ?? firstOf([NAMED, PART_OF_ARN], uri)
}

function inHost(uri: string): string | undefined {
  const [host] = /^https?:\/\/[^/?#]*/i.exec(uri) ?? []
  return host === undefined ? undefined : firstOf([NAMED, PART_OF_HOST], host)
}
