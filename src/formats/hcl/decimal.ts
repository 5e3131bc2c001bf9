/** An exact decimal: `digits` times ten to the power of `-scale`. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** Terraform reckons with 512 bits; a result beyond this is not written down in whole. */
const LONGEST = 1_000

/** A number as Terraform prints it: never with an exponent. */
export function formatNumber(value: bigint | number): string {
  if (typeof value === 'bigint' || !Number.isFinite(value)) return String(value)
  return print(decimalOf(value))
}

/** What a text is as a number; `undefined` for none. `0x10` is none. */
export function numberFrom(text: string): bigint | number | undefined {
  const [, sign = '', int, fraction = '', exponent = '0'] = NUMBER.exec(text) ?? []
  if (int === undefined) return undefined
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(sign + int + fraction)
  return valueOf(scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale })
}

const NUMBER = /^(-?)([0-9]{1,1000})(?:\.([0-9]{1,1000}))?(?:[eE]([-+]?[0-9]{1,3}))?$/

/** `undefined` where the result is not exact, or there is none. */
export function calculate(
  operator: string,
  left: bigint | number,
  right: bigint | number,
): bigint | number | undefined {
  const [a, b] = [decimalOf(left), decimalOf(right)]
  const scale = Math.max(a.scale, b.scale)
  const [x, y] = [scaled(a, scale), scaled(b, scale)]
  switch (operator) {
    case '+':
      return valueOf({ digits: x + y, scale })
    case '-':
      return valueOf({ digits: x - y, scale })
    case '*':
      return valueOf({ digits: a.digits * b.digits, scale: a.scale + b.scale })
    case '/':
      return y === 0n || (x * 10n ** 20n) % y !== 0n ? undefined : valueOf({ digits: (x * 10n ** 20n) / y, scale: 20 })
    case '%':
      return y === 0n ? undefined : valueOf({ digits: x % y, scale })
    default:
      return undefined
  }
}

export function compare(left: bigint | number, right: bigint | number): number {
  return left < right ? -1 : left > right ? 1 : 0
}

const scaled = ({ digits, scale }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - scale)

function decimalOf(value: bigint | number): Decimal {
  if (typeof value === 'bigint') return { digits: value, scale: 0 }
  const [, sign = '', int = '0', fraction = '', exponent = '0'] =
    /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([-+][0-9]+))?$/.exec(String(value)) ?? []
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(sign + int + fraction)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

function valueOf(decimal: Decimal): bigint | number | undefined {
  if (decimal.digits.toString().length > LONGEST) return undefined
  const text = print(decimal)
  if (!text.includes('.')) return BigInt(text)
  const number = Number(text)
  return formatNumber(number) === text ? number : undefined
}

function print({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const point = text.length - scale
  const fraction = text.slice(point).replace(/0+$/, '')
  return fraction === '' ? sign + text.slice(0, point) : `${sign}${text.slice(0, point)}.${fraction}`
}
