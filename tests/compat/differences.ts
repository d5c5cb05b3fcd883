/** Requests whose answer is of another shape here than of a real server, on purpose, and why. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  'refused {"hybrid":{"embedder":"nope"}}':
    'it does not look at the embedder of an empty query; ours says at once that there is none',
  'refused by GET: hybridEmbedder=nope':
    'it does not look at the embedder of an empty query; ours says at once that there is none',
  'values of numbers': 'it finds no numbers; years are what people look up most',
}

const WORDS = 'words are parted by another dictionary'

/** Requests with the same shape of answer and other hits or counts, and why. */
export const COUNTED_OTHERWISE: Readonly<Record<string, string>> = {
  ...{ cropped: WORDS, 'cropped to a length of its own': WORDS, 'cropped to two lengths': WORDS },
  ...{ 'cropped all, without a sign': WORDS, 'by GET, shown': WORDS },
  'distinct and counted':
    'outside of pages it counts for facets what it has not yet found to be a repetition; ours counts each once',
}
