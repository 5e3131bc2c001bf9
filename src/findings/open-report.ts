import type { FindingFormat } from '../model/flags.ts'
import { githubReport } from './github.ts'
import { jsonReport } from './json.ts'
import type { Report } from './report.ts'
import { sarifReport } from './sarif.ts'
import { textReport } from './text.ts'

/** @param version of this program, which SARIF names */
export function openReport(format: FindingFormat, version: string): Report {
  switch (format) {
    case 'text':
      return textReport()
    case 'json':
      return jsonReport()
    case 'sarif':
      return sarifReport(version)
    case 'github':
      return githubReport()
  }
}
