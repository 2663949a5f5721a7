// Takes from a real file the headings and makers' names that a reader has not learned, so that what
// is left of its score is what it infers from the cells.
//
//   const Vocabulary learned = vocabulary_of(files of one half of the repositories);
//   mask(document, truth, learned);      words of the other half are nonsense now, in the truth too
#pragma once

#include <set>
#include <string>
#include <vector>

#include "foundation/source_document.h"
#include "foundation/tree.h"

namespace tl::corpus {

struct Vocabulary {
  std::set<std::string> headings;  // single words, folded
  std::set<std::string> makers;    // names as they stand in the cells, folded
};

// The words of the header and the makers that the truth names in one file.
void learn(Vocabulary& vocabulary, const SourceDocument& document, const Tree& truth);

// Every word of the header, and every maker, that is not in the vocabulary becomes a word that
// means nothing, the same for the same.
void mask(SourceDocument& document, Tree& truth, const Vocabulary& learned);

}  // namespace tl::corpus
