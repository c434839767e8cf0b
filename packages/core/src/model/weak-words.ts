/** Words that say nothing: `This function is used to`, `Please note`. */
export const filler: RegExp =
  /^(?:this|the(?: following)?) (?:function|method|class|property|interface|type|constant|variable|parameter|helper|utility|module|enum|constructor) (?:is (?:used (?:to|for)|responsible for|designed to|intended to|meant to|a\b)|will\b|simply\b|allows? you to|can be used to|represents|provides|does|returns?|takes)|^(?:used to|responsible for)\b|\b(?:it is (?:important|worth) (?:to note|noting|mentioning)|please note|note that it is important|as the name (?:suggests|implies)|needless to say|simply put|in a nutshell|for your convenience|and so on and so forth|etc\. etc)\b/iu;
/** Words of a writer: `I`, `we`, `let us`. */
export const firstPerson: RegExp =
  /(?<![\w.'’-])(?:I(?![/.])|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll)|[Oo]ur|us|[Mm]y|[Ll]et['’]s)(?![\w'’-])/u;
