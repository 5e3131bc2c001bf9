/**
 * `repr` of a float: the shortest digits that read back (JavaScript finds the same ones), plain from 1e-4 up to 1e16,
 * always with a point or an exponent, and the exponent with a sign and at least two digits.
 */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0.0'
  const size = Math.abs(value)
  if (value === 0 || (size >= 1e-4 && size < 1e16)) {
    const plain = String(value)
    return plain.includes('.') ? plain : `${plain}.0`
  }
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const power = Number(exponent)
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
