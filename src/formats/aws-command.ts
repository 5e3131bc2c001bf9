import { isCommand, readCommand } from './aws-command/read.ts'
import { writeCommand } from './aws-command/write.ts'
import type { Format } from './format.ts'

export const awsCommand: Format = {
  name: 'aws-command',
  title: 'command line of the AWS CLI',
  from: 'text',
  language: { syntax: 'shell', endings: /\.(?:sh|bash|zsh|ps1|bat|cmd)$/i },
  detect: isCommand,
  read: readCommand,
  write: writeCommand,
  shells: true,
}
