import manifest from '../../package.json' with { type: 'json' }

/** The version stands in package.json and nowhere else. */
export const VERSION: string = manifest.version
