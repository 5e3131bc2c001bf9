import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluate } from '../../../src/formats/hcl/evaluate.ts'
import { jsonText } from '../../../src/formats/hcl/json-text.ts'
import { open, scopeOf } from './open.ts'

/** Expressions whose values need nothing of the outside, judged by Terraform itself. */
const EXPRESSIONS: readonly string[] = [
  // Literals and escapes.
  '"$${x} %%{y} $ % $$ %% $$$ \\\\ \\" \\n \\r \\t \\u00e9 \\U0001F600 $"',
  '["$$${", "%%%{", "$$$${", "$${$${", "}", "{", "# no comment", "// nor this", "/* nor this */", " blanks "]',
  '[1, 1.0, 1.50, 1e3, 1.5e-3, 1e21, 0.0000001, 123456789012345678901234567890, -0.5, 1e100]',
  '[true, false, null]',
  '{ a = 1, "b" : 2, (upper("c")) = 3, if = 4, null = 5, for_each = 6\n true = 7 }',
  // Operators.
  'true ? 1 : false ? 2 : 3',
  'false ? 1 : false ? 2 : 3',
  'false ? 1 : true ? 2 : false ? 3 : 4',
  'false ? 1 : false ? 2 : true ? 3 : 4',
  '(true ? false : true) ? 1 : 2',
  'true ? true ? 1 : 2 : 3',
  'true ? 1 : "x"',
  '[1 + 2 * 3, (1 + 2) * 3, 7 % 3, -7 % 3, 6 / 4, 29.5 * 1000, 0.1 + 0.2, 10 - 2 - 3, "5" + 1, -(2)]',
  '[1 == 1.0, "1" == 1, [1] == [1], !true || true && false, 1 < 2 && 2 >= 2, {a=1} == {a=1}, "x" != null]',
  // Templates.
  '"a${1}b${"c"}d${true}"',
  '"${[1, 2][0]}"',
  '["${1.50}", "${1.50} "]',
  '"a ${~ "b" ~} c"',
  '"%{ if true }yes%{ else }no%{ endif }%{ if false }x%{ endif }!"',
  '"%{ if true ~} b %{ else }c%{ endif }"',
  '"[ %{~ if false ~} b %{~ else ~} c %{~ endif ~} ]"',
  '"%{ for x in ["a", "b"] }<${x}>%{ endfor }"',
  '"%{ for k, v in {b = 1, a = 2} ~} ${k}=${v}; %{ endfor ~} "',
  '<<EOT\nplain "quotes" \\n $${x} ${"y"}\n  indented\n\nEOT\n',
  '<<-EOT\n    four\n      six ${1}\n\n    four\n    EOT\n',
  '<<-EOT\n    a\n  ${"b"}\n      c\n    EOT\n',
  '<<-EOT\n  ${"b"} x\n    ${"c"}\n  EOT\n',
  '<<-EOT\n    a\n   \n    b\n  EOT\n',
  '<<-EOT\n\ta\n\t\tb\n\tEOT\n',
  '<<EOT\n%{ for x in ["a", "b"] ~}\n  server ${x}\n%{ endfor ~}\nend\nEOT\n',
  '<<-EOT\n    %{ for x in ["a", "b"] ~}\n    server ${x}\n    %{ endfor ~}\n    end\n    EOT\n',
  '<<EOT\na\n\n   ${~ "x" ~}   \n\n  b\nEOT\n',
  '<<EOT\n%{ if true }\n  in\n%{ else }\n  out\n%{ endif }\nend\nEOT\n',
  '<<EOT\n  %{~ if true ~}\n  in\n  %{~ else ~}\n  out\n  %{~ endif ~}\nend\nEOT\n',
  '[<<A\n${<<B\ninner\nB\n}\nA\n, "x"]',
  '<<EOT\nEOT\n',
  '<<-EOT\n${"b"}\n    c\n  EOT\n',
  '<<-EOT\n    ${~ "b"}\n    c\n  EOT\n',
  '<<-EOT\n    a\n%{ if true }\n      b\n%{ endif }\n    c\n  EOT\n',
  '<<-EOT\n    %{~ if true }\n      b\n    %{ else }\n  x\n    %{ endif ~}\n    c\n  EOT\n',
  '<<-EOT\n  a ${"x"}\n\n\n      b\n EOT\n',
  // For, splat and index.
  '[for s in ["a", "b"] : upper(s) if s != "a"]',
  '[for i, s in ["a", "b"] : "${i}${s}"]',
  '[for k, v in { b = 1, a = 2 } : "${k}${v}"]',
  '{ for s in ["a", "b"] : s => upper(s) }',
  '{ for s in ["a", "b", "a"] : s => upper(s)... }',
  '[{ a = 1 }, { a = 2 }][*].a',
  '[{ a = [{ b = 1 }] }].*.a',
  '{ a = { b = [10, 20] } }.a.b[1]',
  '{ a = { b = [10, 20] } }["a"].b.0',
  // Functions.
  'jsonencode({ a = 1, b = "<é&>", c = 1.5, d = null, e = [true], "😀" = 3, "￮" = 4, _ = "\\u2028 \\u0001 \\t /" })',
  'jsonencode("\\u0008\\u000c\\u007f")',
  'jsondecode("{\\"a\\":1.0,\\"b\\":[1,\\"x\\",null]}")',
  'jsondecode("12")',
  'format("%s-%d-%v-%%-%5s|%-5s|%05d|%s", "x", 3, true, "a", "b", 42, 1.5)',
  'join(",", ["a", "b"], ["c"])',
  'join("-", [1, 2])',
  '[lower("ÀB"), upper("àb")]',
  '[replace("a.b.c", ".", "-"), replace("a$b", "$", "$$"), replace("x", "", "-")]',
  '[trimspace("  a \\n"), trim("?!hi?!", "!?"), trimprefix("abc", "a"), trimsuffix("abc", "c"), trimsuffix("abc", "")]',
  '[tostring(1.0), tostring(true), tonumber("1e3"), tonumber("0.10"), tobool("true"), tostring(null)]',
  '[tolist(["a"]), toset(["b", "a", "b"]), tomap({ a = 1 })]',
  '[merge({ a = 1 }, { b = 2, a = 3 }), merge()]',
  '[concat(["a"], ["b"]), flatten([[1, [2]], 3, []]), compact(["", "a"]), distinct([1, 1, 2]), reverse([1, 2])]',
  '[coalesce("", "b"), coalesce(null, "c"), lookup({ a = "1" }, "a", "x"), lookup({ a = "1" }, "z", "x")]',
  '[element(["a", "b", "c"], 4), length("ab\\n"), length({ a = 1 }), length([1, 2]), index(["a", "b"], "b")]',
  '[keys({ b = 1, a = 2 }), values({ b = 1, a = 2 }), contains(["a"], "a"), contains(["a"], "b")]',
  '[split(",", "a,b"), split(",", ""), split("", "ab"), substr("hello", 1, 3), substr("hello", 1, -1), strrev("ab")]',
  '[try({ a = 1 }.b, "d"), try("x"), can({ a = 1 }.b), can(1)]',
  '[slice([1, 2, 3], 1, 2), range(3), range(1, 3), zipmap(["a"], [1]), sort(["b", "a", "B"]), one([]), one(["x"])]',
  '[max(1, 2.5), min(1, 2), abs(-3), chomp("a\\r\\n\\n"), startswith("ab", "a"), endswith("ab", "a"), strcontains("abc", "b")]',
  '[alltrue([true, false]), anytrue([true, false]), max([1, 2]...)]',
]

/** None may turn out to be a reference: then nothing would be compared. */
async function ours(): Promise<readonly unknown[]> {
  const hcl = await open()
  const texts = EXPRESSIONS.map((text) => jsonText(evaluate(hcl.expression(text), scopeOf()), () => 'text'))
  hcl.close()
  return texts
}

function theirs(): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'apigw-terraform-'))
  const locals = EXPRESSIONS.map((text, index) => `locals {\n  e${index} = ${text}\n}\n`).join('')
  writeFileSync(join(folder, 'main.tf'), locals)
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'TF_CLI_CONFIG_FILE'))
  const input = `base64encode(jsonencode([${EXPRESSIONS.map((_, index) => `jsonencode(local.e${index})`).join(', ')}]))\n`
  const args = [`-chdir=${folder}`, 'console', '-no-color']
  const output = execFileSync('terraform', args, { input, env: { ...env, CHECKPOINT_DISABLE: '1' }, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  const [, encoded = ''] = /^"(.*)"$/m.exec(output) ?? []
  const list: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))
  return Array.isArray(list) ? list : []
}

const isHere = spawnSync('terraform', ['version'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status === 0
console.warn(
  isHere ? 'Terraform judges how HCL is evaluated.' : 'Terraform is not here: nobody judges how HCL is evaluated.',
)

test.skipIf(!isHere)('what HCL evaluates to, Terraform evaluates it to as well', { timeout: 60_000 }, async () => {
  const [mine, judged] = [await ours(), theirs()]

  expect(EXPRESSIONS.map((text, index) => [text, mine[index]])).toEqual(
    EXPRESSIONS.map((text, index) => [text, judged[index]]),
  )
})
