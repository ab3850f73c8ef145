// Layer: search. The leaves of a plan while it is evaluated: what reads posting lists, positions
// and doc values.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "ranking/bm25.h"
#include "search/doc_values.h"
#include "search/evaluation/node.h"
#include "search/evaluation/term_postings.h"

namespace fuge::search {

// Every document.
class EverythingLeaf final : public EvaluatedNode {
 public:
  explicit EverythingLeaf(const DocValues& doc_values) : doc_values_(doc_values) {}

  std::uint64_t most() const override { return doc_values_.date_of.size(); }
  Xapian::docid next_from(Xapian::docid document) override;
  void narrow(const Window& window, const WindowSet& asked) override;

 private:
  const DocValues& doc_values_;
};

// Documents that have any of the terms.
class TermsLeaf final : public EvaluatedNode {
 public:
  TermsLeaf(index::PostingReader& postings, const std::vector<std::string>& terms);

  std::uint64_t most() const override;
  Xapian::docid next_from(Xapian::docid document) override;
  void narrow(const Window& window, const WindowSet& asked) override;

 private:
  std::vector<TermPostings> terms_;
};

// Documents whose terms pass a test: words side by side, or near one another.
class RowLeaf final : public EvaluatedNode {
 public:
  // Whether the document has them so; it has all the terms.
  using HasRow = std::function<bool(Xapian::docid document)>;

  RowLeaf(index::PostingReader& postings, const std::vector<std::string>& terms, HasRow has_row);

  std::uint64_t most() const override;
  bool is_slow() const override { return true; }
  Xapian::docid next_from(Xapian::docid document) override;
  void narrow(const Window& window, const WindowSet& asked) override;
  void confirm(const Window& window, const WindowSet& asked) override;

 private:
  std::vector<TermPostings> terms_;  // the rarest first
  HasRow has_row_;
};

// Documents with certain doc values.
class FilterLeaf final : public EvaluatedNode {
 public:
  // Of a field's values, an ordinal a document; empty where no document has one, so that none
  // passes. By ordinal, whether it passes.
  FilterLeaf(const DocValues& doc_values, const std::vector<std::uint32_t>& ordinals,
             std::vector<bool> passes)
      : doc_values_(doc_values), ordinals_(ordinals), passes_(std::move(passes)) {}

  std::uint64_t most() const override { return ordinals_.size(); }
  Xapian::docid next_from(Xapian::docid document) override;
  void narrow(const Window& window, const WindowSet& asked) override;

 private:
  const DocValues& doc_values_;
  const std::vector<std::uint32_t>& ordinals_;
  std::vector<bool> passes_;
};

}  // namespace fuge::search
