/** The version that was nearly written: `1`, `v1.0` and `1,0` mean `1.0`. `undefined` where it is not among the choices. */
export function meantVersion(version: string, choices: readonly string[]): string | undefined {
  const [, number] = /^v?([1-9])(?:[.,]0*)?$/i.exec(version.trim()) ?? []
  return choices.find((choice) => choice === `${number ?? ''}.0`)
}
