import { readOuterLine, refuseOutput } from '../argv/command-line.ts'
import { lastText, listed, readFilesLine } from '../argv/files-line.ts'
import type { FilesLine } from '../argv/files-line.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { FailedItem, ReadItem } from '../documents/read-documents.ts'
import { CliError, EXIT } from '../errors.ts'
import { openReport } from '../findings/open-report.ts'
import type { Located, Report, Totals } from '../findings/report.ts'
import type { Draft } from '../model/draft.ts'
import { FINDING_FORMATS, PROTOCOLS, VALIDATE_FLAGS } from '../model/flags.ts'
import { osErrorText } from '../python/os-error.ts'
import { isRestIntegration, judgeRest } from '../rules/judge-rest.ts'
import { judge } from '../rules/judge.ts'
import type { JudgeOptions } from '../rules/judge.ts'
import { readable } from '../rules/readable.ts'
import { isError } from '../rules/rule.ts'
import { ruleFilter } from '../rules/rule-filter.ts'
import type { World } from '../world.ts'
import { explain } from './explain.ts'

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
    for (const file of files) await readFile(file, run, world)
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
  readonly strict: boolean
  /** Whether a line for people ends it. */
  readonly says: boolean
  readonly totals: { -readonly [Name in keyof Totals]: number }
}

function startRun(line: FilesLine, { version }: World): Run {
  const format = FINDING_FORMATS.find((known) => known === lastText(line, '--format')) ?? 'text'
  const protocol = PROTOCOLS.find((known) => known === lastText(line, '--protocol-type'))
  const wanted = ruleFilter({ rule: listed(line, '--rule'), ignore: listed(line, '--ignore') })
  return {
    report: openReport(format, version),
    judging: { protocol, wanted },
    strict: line.options.has('--strict'),
    says: format === 'text',
    totals: { documents: 0, errors: 0, warnings: 0 },
  }
}

async function readFile(file: string, run: Run, world: World): Promise<void> {
  const tell = (located: Located): void => {
    if (isError(located.finding)) run.totals.errors++
    else run.totals.warnings++
    world.stdout.write(run.report.finding(located))
  }
  const opened = await world.openFile(file)
  // A file that nobody has looked into is never in order, whatever was to be looked for.
  if ('problem' in opened) return tell(unreadable(file, osErrorText(opened.problem.code)))
  const before = run.totals.documents
  for await (const item of readDocuments(opened.chunks, { name: file })) {
    run.totals.documents++
    if (item.kind === 'read') judged(item, file, run.judging).forEach(tell)
    else if (run.judging.wanted(readable)) tell(failed(item, file))
  }
  if (run.totals.documents === before) tell(unreadable(file, 'There is no document in it.'))
}

/** A document is of a REST API where it speaks of what only those have. */
function judged({ value, place, format, index }: ReadItem, file: string, options: JudgeOptions): readonly Located[] {
  const draft: Draft = new Map([...value].map(([name, inner]) => [String(name), { value: inner, as: 'document' }]))
  const findings = isRestIntegration(value) ? judgeRest(value, options) : judge(draft, options)
  return findings.map((finding) => {
    const { field, path = [] } = finding
    const where = { by: 'document', file, format, ...(place([field, ...path]) ?? place([field]) ?? place([])) } as const
    return { finding, where, draft, index }
  })
}

function unreadable(file: string, says: string): Located {
  const { id, refs, tier } = readable
  const where = { by: 'document', file, format: 'yaml' } as const
  return { finding: { rule: id, refs, tier, field: '', says }, where, draft: new Map(), index: 0 }
}

function failed({ error, place, format, index }: FailedItem, file: string): Located {
  const { finding, draft } = unreadable(file, error.message)
  const fix = error.hint === undefined ? {} : { fix: { words: error.hint } }
  return { finding: { ...finding, ...fix }, where: { by: 'document', file, format, ...place }, draft, index }
}

function countsOf({ documents, errors, warnings }: Totals): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
  return `${count(documents, 'document')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`
}
