import fc from 'fast-check'

// Properties draw the same cases on every machine, so that a failure can be run again; looking for new
// ones is what the fuzz run is for, and `SEED=random npm test`.
const seed = process.env.SEED === 'random' ? Date.now() : 20_231_231

fc.configureGlobal({ seed })
