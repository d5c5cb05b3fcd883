const WHICH =
  /哪些|哪个|哪几|哪家|哪里|何地|谁(?!来|家)|\b(which|what|who)\b.*\b(bureaus?|departments?|agenc(y|ies)|authorit(y|ies)|cit(y|ies)|districts?|count(y|ies)|provinces?|issuers?|offices?)\b|^\s*who\b/i

/** Whether a question asks for issuers, so that a table of them answers it. */
export function asksForIssuers(query: string): boolean {
  return WHICH.test(query)
}
