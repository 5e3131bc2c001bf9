import type { Connection } from '../../src/world.ts'

/** A connection to nowhere, for those who need one to look at. */
export const CONNECTION: Connection = {
  region: 'eu-west-1',
  url: 'http://h',
  query: '',
  sign: true,
  keys: async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'SECRETEXAMPLE' }),
  verifyTls: true,
  caBundle: undefined,
  proxy: undefined,
  readTimeout: 5,
  connectTimeout: 5,
}
