#!/usr/bin/env node
/* eslint-disable @typescript-eslint/no-require-imports -- CommonJS starts faster than an ES module. */
const { existsSync } = require('node:fs')
const { dirname } = require('node:path')

const root = dirname(__dirname)
if (existsSync(`${root}/dist/boot.cjs`)) require('../dist/boot.cjs').boot(root, require)
else {
  process.stderr.write('\napigw: [ERROR]: not built yet: the folder dist is missing\nhint: npm run build\n')
  process.exitCode = 255
}
