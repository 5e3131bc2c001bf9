/** What js-yaml says, by its beginning, and what it means to the person whose document it is. */
const REASONS: readonly (readonly [begins: string, means: string])[] = [
  ['tab characters', 'a tab in the indentation; use blanks'],
  ['missed comma', "a ',' is missing before this, or the closing bracket"],
  ["expected the node content, but found ','", "nothing stands before this ','"],
  ["expected ':'", "a ':' is missing after this key"],
  ['a whitespace character', "put a blank after the ':'"],
  ['can not read a block mapping entry', 'a key must stand in one line'],
  ['unexpected end of the stream within a double', 'the closing " is missing'],
  ['unexpected end of the document within a double', 'the closing " is missing'],
  ['unexpected end of the stream within a single', "the closing ' is missing"],
  ['unexpected end of the document within a single', "the closing ' is missing"],
  ['unexpected end of the stream within a flow', 'the closing bracket is missing'],
  ['unexpected end of the stream within a verbatim', "the closing '>' of the tag is missing"],
  ['unknown escape', "no such escape; write '\\\\' for a backslash, or use single quotes"],
  ['expected hexadecimal', 'a hexadecimal digit is missing in this escape'],
  ['a line break is expected', "nothing may follow '|' or '>' in its line"],
  ['repeat of', "'|' and '>' take one digit and one of '+' and '-'"],
  ['bad explicit indentation', 'the indentation of a block of text is at least 1'],
  ['nesting exceeded', 'too many levels of nesting'],
  ['name of an al', 'an alias needs a name'],
  ['name of an an', 'an anchor needs a name'],
  ['alias node', 'an alias can have neither a tag nor an anchor'],
  ['duplication of a tag', 'two tags for one value'],
  ['duplication of an anchor', 'two anchors for one value'],
  ['undeclared tag handle', 'no %TAG line declares this tag'],
  ['duplication of %YAML', 'only one %YAML line can stand here'],
  ['there is a previously declared', 'two %TAG lines declare the same tag'],
  ['directive name', "a name is missing after '%'"],
  ['YAML directive', 'a %YAML line has one version, as in %YAML 1.2'],
  ['ill-formed argument of the YAML', 'a %YAML line has one version, as in %YAML 1.2'],
  ['TAG directive', 'a %TAG line has a handle and a prefix'],
  ['ill-formed tag', 'a %TAG line has a handle and a prefix'],
  ['named tag handle', 'this tag is not well written'],
  ['tag suffix', 'this tag is not well written'],
  ['tag name', 'this tag is not well written'],
  ['unacceptable YAML version', 'this version of YAML is not known; leave out the %YAML line'],
  ['directives end mark', "a '---' line is missing after the '%' lines"],
  ['end of the stream or', 'this does not belong to what stands before'],
  ['deficient indentation', 'this line must stand further in than its key'],
  ['bad indentation', 'the indentation does not fit what stands before'],
]

/** The reason in our words. `offset` is the place in `source` that js-yaml names. */
export function reasonFor(reason: string, source: string, offset: number): string {
  const named = namedReason(reason)
  if (named !== undefined) return named
  const misplaced = reason.startsWith('bad indentation') || reason.startsWith('end of the stream or')
  return (
    (misplaced ? misplacedReason(source, offset) : undefined) ??
    REASONS.find(([begins]) => reason.startsWith(begins))?.[1] ??
    reason
  )
}

/** js-yaml stops at what cannot stand where it stands. What that is tells more. */
function misplacedReason(source: string, offset: number): string | undefined {
  const [at = ''] = source.slice(offset, offset + 2)
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset)
  if (at !== '' && '@`%'.includes(at)) return `plain text cannot begin with '${at}'; put it in quotes`
  if (/^ *\t/.test(before)) return 'a tab in the indentation; use blanks'
  if (!/^:\s?$/.test(source.slice(offset, offset + 2))) return undefined
  return /:\s/.test(before)
    ? "a second ': ' in one line; put the text in quotes"
    : 'this line goes on with the text above it; check the indentation'
}

function namedReason(reason: string): string | undefined {
  const [, unknown] = /^unknown \w+ tag !<(.*)>$/s.exec(reason) ?? []
  if (unknown !== undefined) return `the tag ${shortTag(unknown)} means nothing here`
  const [, unfit] = /^cannot resolve a node with !<(.*)> explicit tag$/s.exec(reason) ?? []
  if (unfit !== undefined) return `the tag ${shortTag(unfit)} does not fit this value`
  const [, alias] = /^unidentified alias "(.*)"$/s.exec(reason) ?? []
  return alias === undefined ? undefined : `no anchor &${alias} stands before this alias`
}

function shortTag(tag: string): string {
  const short = tag.replace(/^tag:yaml\.org,2002:/, '!!')
  return short.length > 40 ? `${short.slice(0, 40)}…` : short
}
