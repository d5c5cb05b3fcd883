// LanceDB reads this when it is loaded, and by default warns on the terminal of matters that are
// not the user's. Import this file before the package.
process.env.LANCEDB_LOG ??= 'error'
