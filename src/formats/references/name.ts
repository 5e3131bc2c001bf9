/**
 * A name for what a text refers to, of letters and digits in words with capitals: `aws_lambda_function.orders.arn` and
 * `AwsLambdaFunction.Orders.Arn` become `AwsLambdaFunctionOrdersArn`, `HTTPApi` becomes `HttpApi`. It is the same again
 * for each of the forms below. `Value` where a text has neither letters nor digits in ASCII.
 */
export function referenceName(text: string): string {
  const first = capitalized(text)
  if (first === '') return 'Value'
  // Where words part may only show once they stand together, as in `1a`, which is one word where `N1a` is two.
  let name = /^[0-9]/.test(first) ? `N${first}` : first
  for (let next = capitalized(name); next !== name; next = capitalized(name)) name = next
  return name
}

const capitalized = (text: string): string =>
  wordsOf(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** `OrdersFunctionArn` -> `orders_function_arn` */
export const snakeCase = (name: string): string => wordsOf(name).join('_')

/** `OrdersFunctionArn` -> `ordersFunctionArn` */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `OrdersFunctionArn` -> `ORDERS_FUNCTION_ARN` */
export const upperCase = (name: string): string => snakeCase(name).toUpperCase()

/**
 * In lower case. A word begins at a capital behind a small letter, at a letter behind a digit, at the last of several capitals.
 */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+/g) ?? []
  return words.map((word) => word.toLowerCase())
}
