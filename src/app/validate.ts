import { readOuterLine, refuseOutput } from '../argv/command-line.ts'
import { lastText, listed, readFilesLine, texts } from '../argv/files-line.ts'
import type { FilesLine } from '../argv/files-line.ts'
import { CliError, EXIT } from '../errors.ts'
import { harmlessLine } from '../grammar/harmless.ts'
import { openReport } from '../findings/open-report.ts'
import type { Located, Report, Totals } from '../findings/report.ts'
import { completed } from '../formats/defaults.ts'
import type { Format, Found, Note } from '../formats/format.ts'
import { lookupOf } from '../formats/lookup.ts'
import type { Lookup } from '../formats/lookup.ts'
import { readFound } from '../formats/read-found.ts'
import type { FoundItem, Syntax } from '../formats/read-found.ts'
import type { Draft } from '../model/draft.ts'
import { FINDING_FORMATS, PROTOCOLS, VALIDATE_FLAGS } from '../model/flags.ts'
import { judgeRest } from '../rules/judge-rest.ts'
import { judge } from '../rules/judge.ts'
import type { JudgeOptions } from '../rules/judge.ts'
import { readable } from '../rules/readable.ts'
import { isError } from '../rules/rule.ts'
import type { Finding } from '../rules/rule.ts'
import { ruleFilter } from '../rules/rule-filter.ts'
import { toolTakesIt } from '../rules/tool-takes-it.ts'
import type { ValueMap } from '../value.ts'
import type { World } from '../world.ts'
import { explain } from './explain.ts'
import { checkUsed, formatNamed, isCalled, readSettings } from './formats/gather.ts'
import { isIdAlone } from './formats/items.ts'
import { moved, openSources, settled } from './formats/open-sources.ts'
import type { OpenSource, Spot, Unopened } from './formats/open-sources.ts'

type Failed = Extract<FoundItem, { readonly kind: 'failed' }>

/**
 * Holds documents against the rules, each as it is read: however many there are, no more than one is in memory.
 *
 * A file that cannot be read is a finding, as a document is that cannot.
 *
 * @returns 252 where something is wrong; with `--strict` also where something is suspicious
 *
 * @throws CliError for what is wrong with the command line, or a source that breaks off
 */
export async function validate(argv: readonly string[], world: World): Promise<number> {
  const { globals, rest } = readOuterLine(argv)
  refuseOutput(globals, '--format says how findings are printed')
  const line = readFilesLine(rest, VALIDATE_FLAGS)
  const page = lastText(line, '--explain')
  if (page !== undefined) return explain(page, world)
  const run = startRun(line, world)
  const files = line.files.length > 0 ? line.files : ['-']
  if (files.includes('-') && world.stdin.isTerminal)
    throw new CliError('usage', 'no FILE is named, and standard input is a terminal')
  world.stdout.write(run.report.begin())
  try {
    for await (const source of openSources(files, world)) await readOne(source, run, world)
    checkUsed(run.lookup)
  } finally {
    // Whoever reads JSON gets it whole, even where the reading broke off.
    world.stdout.write(run.report.end(run.totals))
  }
  if (run.says) world.stderr.write(`${countsOf(run.totals)}\n`)
  const { errors, warnings } = run.totals
  return errors > 0 || (run.strict && warnings > 0) ? EXIT.param : 0
}

interface Run {
  readonly report: Report
  readonly judging: JudgeOptions & Required<Pick<JudgeOptions, 'wanted'>>
  readonly from: Format | undefined
  readonly only: readonly string[]
  readonly lookup: Lookup
  readonly strict: boolean
  /** Whether a line for people ends it. */
  readonly says: boolean
  readonly totals: { -readonly [Name in keyof Totals]: number }
}

function startRun(line: FilesLine, { version }: World): Run {
  const format = FINDING_FORMATS.find((known) => known === lastText(line, '--format')) ?? 'text'
  const protocol = PROTOCOLS.find((known) => known === lastText(line, '--protocol-type'))
  const from = lastText(line, '--from')
  const wanted = ruleFilter({ rule: listed(line, '--rule'), ignore: listed(line, '--ignore') })
  return {
    report: openReport(format, version),
    judging: { protocol, wanted },
    from: from === undefined ? undefined : formatNamed(from, '--from', 'read'),
    only: listed(line, '--only'),
    lookup: lookupOf(readSettings(texts(line, '--set'))),
    strict: line.options.has('--strict'),
    says: format === 'text',
    totals: { documents: 0, errors: 0, warnings: 0 },
  }
}

async function readOne(source: OpenSource | Unopened, run: Run, world: World): Promise<void> {
  const tell = (located: Located): void => {
    if (isError(located.finding)) run.totals.errors++
    else run.totals.warnings++
    world.stdout.write(run.report.finding(located))
  }
  const { name } = source
  // A file that nobody has looked into is never in order, whatever was to be looked for.
  if ('problem' in source) return tell(unreadable(name, source.problem))
  const { chunks, spotOf } = source
  const { from, lookup } = run
  let items = 0
  let index = 0
  let seen = 0
  for await (const item of readFound(chunks, { name, from, lookup, shipped: world.shipped })) {
    items++
    const { syntax } = item
    if (item.kind === 'failed') {
      run.totals.documents++
      if (run.judging.wanted(readable)) tell(failed(item, spotOf(item.place), index))
      index++
      continue
    }
    for (const each of item.reading.found) {
      const at = seen++
      if (run.only.length > 0 && !run.only.some((wanted) => isCalled(each, at, wanted))) continue
      run.totals.documents++
      const { file, found } = settled(each, spotOf)
      judged(found, { file, syntax, index: index++ }, run.judging).forEach(tell)
    }
    if (!run.judging.wanted(toolTakesIt)) continue
    for (const note of item.reading.notes)
      ofNotes([moved(note, spotOf)], { file: spotOf(note.place).file, syntax, index }).forEach(tell)
  }
  if (items === 0) tell(unreadable(name, 'There is no document in it.'))
  else if (seen === 0 && index === 0 && run.says) world.stderr.write(`${harmlessLine(name)}: no integration is in it\n`)
}

/** Where something was found. */
interface Finder {
  readonly file: string
  readonly syntax: Syntax
  /** Which integration of the file, from 0. */
  readonly index: number
}

function judged(found: Found, spot: Finder, options: Run['judging']): readonly Located[] {
  const draft: Draft = found.kind === 'rest' ? drafted(found.integration) : completed(found, options.protocol).draft
  const findings = findingsIn(found, draft, options)
  const { file, syntax: format, index } = spot
  const located = findings.map((finding): Located => {
    const { field, path = [] } = finding
    const place = found.place([field, ...path]) ?? found.place([field]) ?? found.place([])
    return { finding, where: { by: 'document', file, format, ...place }, draft, index }
  })
  return options.wanted(toolTakesIt) ? [...located, ...ofNotes(found.notes, spot)] : located
}

function findingsIn(found: Found, draft: Draft, options: Run['judging']): readonly Finding[] {
  if (found.kind === 'rest') return judgeRest(found.integration, options)
  // Its members are in the account and not in the line, so none of them is missing.
  return isIdAlone(found) ? [] : judge(draft, { ...options, protocol: options.protocol ?? found.protocol })
}

const drafted = (members: ValueMap): Draft =>
  new Map([...members].map(([name, value]) => [String(name), { value, as: 'document' }]))

/** What the tool would refuse, and what was not read and so not judged. */
function ofNotes(notes: readonly Note[], { file, syntax: format, index }: Finder): readonly Located[] {
  return notes.flatMap(({ kind, member, says, instead, place, finding: severity }): readonly Located[] => {
    if (severity === undefined && kind !== 'skipped') return []
    const { id: rule, refs, tier } = toolTakesIt
    const fix = instead === undefined ? {} : { fix: { words: instead } }
    const finding = { rule, refs, tier: severity === 'error' ? tier : ('advice' as const), field: member, says, ...fix }
    return [{ finding, where: { by: 'document', file, format, ...place }, draft: new Map(), index }]
  })
}

function unreadable(file: string, says: string): Located {
  const { id, refs, tier } = readable
  const where = { by: 'document', file, format: 'yaml' } as const
  return { finding: { rule: id, refs, tier, field: '', says }, where, draft: new Map(), index: 0 }
}

function failed({ error, syntax: format }: Failed, { file, place }: Spot, index: number): Located {
  const { finding, draft } = unreadable(file, error.message)
  const fix = error.hint === undefined ? {} : { fix: { words: error.hint } }
  return { finding: { ...finding, ...fix }, where: { by: 'document', file, format, ...place }, draft, index }
}

function countsOf({ documents, errors, warnings }: Totals): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
  return `${count(documents, 'document')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`
}
